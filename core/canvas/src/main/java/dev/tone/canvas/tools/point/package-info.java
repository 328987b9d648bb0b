/// Tools that point at things without changing the drawing's shape.
@NullMarked
package dev.tone.canvas.tools.point;

import org.jspecify.annotations.NullMarked;
