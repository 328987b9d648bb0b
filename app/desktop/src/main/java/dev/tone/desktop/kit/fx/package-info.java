/// The one bridge from other threads and plain observables to JavaFX.
@NullMarked
package dev.tone.desktop.kit.fx;

import org.jspecify.annotations.NullMarked;
