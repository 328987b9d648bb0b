/// Pointing at what is to be commented on.
@NullMarked
package dev.tone.canvas.tools.comment;

import org.jspecify.annotations.NullMarked;
