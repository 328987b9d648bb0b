/// What a drawing is: immutable elements and layers, the store that holds them, diffs, and the rules by which
/// operations replay.
@NullMarked
package dev.tone.canvas.document;

import org.jspecify.annotations.NullMarked;
