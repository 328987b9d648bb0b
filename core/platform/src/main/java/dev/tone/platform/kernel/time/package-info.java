/// What happens later.
@NullMarked
package dev.tone.platform.kernel.time;

import org.jspecify.annotations.NullMarked;
