/// Canvas operations and revisions as they travel and as they are stored.
@NullMarked
package dev.tone.model.canvas;

import org.jspecify.annotations.NullMarked;
