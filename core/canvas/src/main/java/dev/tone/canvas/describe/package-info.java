/// From words to wishes: what somebody says about a drawing, read by whoever stands behind [Describer].
@NullMarked
package dev.tone.canvas.describe;

import org.jspecify.annotations.NullMarked;
