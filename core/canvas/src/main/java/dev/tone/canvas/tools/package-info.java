/// The tools: state machines with a file for each state that has something to say.
@NullMarked
package dev.tone.canvas.tools;

import org.jspecify.annotations.NullMarked;
