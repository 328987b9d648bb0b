/// Drawing by hand.
@NullMarked
package dev.tone.canvas.tools.pen;

import org.jspecify.annotations.NullMarked;
