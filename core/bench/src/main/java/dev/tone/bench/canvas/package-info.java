/// Measures the canvas without a window: `packaging/bench micro` runs what JMH times here.
@NullMarked
package dev.tone.bench.canvas;

import org.jspecify.annotations.NullMarked;
