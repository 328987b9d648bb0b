/// Pointing, moving, resizing and the marquee.
@NullMarked
package dev.tone.canvas.tools.select;

import org.jspecify.annotations.NullMarked;
