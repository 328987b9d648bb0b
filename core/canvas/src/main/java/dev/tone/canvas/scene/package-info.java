/// A document as it lies on the plane: where everything is, in which order, and what is under a point.
@NullMarked
package dev.tone.canvas.scene;

import org.jspecify.annotations.NullMarked;
