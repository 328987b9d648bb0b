/// Choosing the part of a picture that is shown.
@NullMarked
package dev.tone.canvas.tools.crop;

import org.jspecify.annotations.NullMarked;
