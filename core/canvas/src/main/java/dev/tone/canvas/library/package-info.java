/// Parts of drawings that a person keeps to use again.
@NullMarked
package dev.tone.canvas.library;

import org.jspecify.annotations.NullMarked;
