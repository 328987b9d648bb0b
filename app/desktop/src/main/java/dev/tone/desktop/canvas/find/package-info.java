/// Finding elements on the drawing.
@NullMarked
package dev.tone.desktop.canvas.find;

import org.jspecify.annotations.NullMarked;
