/// The picture of a canvas: a flat scene, and a painter that fills an `int[]` with it. Knows no toolkit; `java.awt` is
/// used for glyph outlines only, away from the frame.
@NullMarked
package dev.tone.canvas.paint;

import org.jspecify.annotations.NullMarked;
