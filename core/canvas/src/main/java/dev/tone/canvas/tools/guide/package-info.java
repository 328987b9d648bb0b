/// Dragging the lines across the drawing.
@NullMarked
package dev.tone.canvas.tools.guide;

import org.jspecify.annotations.NullMarked;
