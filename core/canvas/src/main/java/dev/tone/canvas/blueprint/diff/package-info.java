/// What changed between two texts.
@NullMarked
package dev.tone.canvas.blueprint.diff;

import org.jspecify.annotations.NullMarked;
