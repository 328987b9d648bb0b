/// Moving the drawing about.
@NullMarked
package dev.tone.canvas.tools.hand;

import org.jspecify.annotations.NullMarked;
