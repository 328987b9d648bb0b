/// The sheets of the drawing: order, visibility, lock, opacity, the active one.
@NullMarked
package dev.tone.desktop.canvas.layers;

import org.jspecify.annotations.NullMarked;
