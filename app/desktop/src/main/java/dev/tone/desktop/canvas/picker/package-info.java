/// Choosing the kind of service to place, by typing.
@NullMarked
package dev.tone.desktop.canvas.picker;

import org.jspecify.annotations.NullMarked;
