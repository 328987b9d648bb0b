/// Figures of what has no window, each beside its reference.
@NullMarked
package dev.tone.bench;

import org.jspecify.annotations.NullMarked;
