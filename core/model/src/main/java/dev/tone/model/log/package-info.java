/// Log lines as they travel.
@NullMarked
package dev.tone.model.log;

import org.jspecify.annotations.NullMarked;
