/// Selecting by a line around things.
@NullMarked
package dev.tone.canvas.tools.lasso;

import org.jspecify.annotations.NullMarked;
