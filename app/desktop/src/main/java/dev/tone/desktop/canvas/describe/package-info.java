/// The field that takes a sentence, and the proposal that comes of it.
@NullMarked
package dev.tone.desktop.canvas.describe;

import org.jspecify.annotations.NullMarked;
