/// Storage of the canvases.
@NullMarked
package dev.tone.platform.canvases.sql;

import org.jspecify.annotations.NullMarked;
