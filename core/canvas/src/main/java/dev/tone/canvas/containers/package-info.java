/// What frames with a meaning may hold.
@NullMarked
package dev.tone.canvas.containers;

import org.jspecify.annotations.NullMarked;
