/// From wishes to a proposal on the drawing: laid out, shown as ghosts, and accepted or rejected piece by piece.
@NullMarked
package dev.tone.canvas.describe.review;

import org.jspecify.annotations.NullMarked;
