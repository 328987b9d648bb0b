/// What the planner makes of a set of sentences, and how good that is.
@NullMarked
package dev.tone.bench.planner;

import org.jspecify.annotations.NullMarked;
