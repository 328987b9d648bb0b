/// Rectangles, ellipses, diamonds and frames: what is pulled up from corner to corner.
@NullMarked
package dev.tone.canvas.tools.box;

import org.jspecify.annotations.NullMarked;
