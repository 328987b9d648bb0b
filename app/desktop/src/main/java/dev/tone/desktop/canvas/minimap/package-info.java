/// The whole drawing in a corner of it.
@NullMarked
package dev.tone.desktop.canvas.minimap;

import org.jspecify.annotations.NullMarked;
