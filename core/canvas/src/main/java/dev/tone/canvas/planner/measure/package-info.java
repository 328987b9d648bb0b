/// Compares what the planner makes of sentences with what it should make of them.
@NullMarked
package dev.tone.canvas.planner.measure;

import org.jspecify.annotations.NullMarked;
