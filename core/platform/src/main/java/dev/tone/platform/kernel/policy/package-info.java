/// Who acts and what they may do.
@NullMarked
package dev.tone.platform.kernel.policy;

import org.jspecify.annotations.NullMarked;
