/// The eraser.
@NullMarked
package dev.tone.canvas.tools.erase;

import org.jspecify.annotations.NullMarked;
