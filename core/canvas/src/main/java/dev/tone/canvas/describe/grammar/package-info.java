/// Reads sentences by rules alone, on this machine: new systems by the planner, changes by a grammar of commands.
@NullMarked
package dev.tone.canvas.describe.grammar;

import org.jspecify.annotations.NullMarked;
