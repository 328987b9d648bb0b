/// The drawing as a tree: the accessible way to read it and to select in it.
@NullMarked
package dev.tone.desktop.canvas.outline;

import org.jspecify.annotations.NullMarked;
