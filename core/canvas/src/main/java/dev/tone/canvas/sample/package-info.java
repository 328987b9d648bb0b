/// The drawing that a new workspace opens with.
@NullMarked
package dev.tone.canvas.sample;

import org.jspecify.annotations.NullMarked;
