/// Rules for texts that people give.
@NullMarked
package dev.tone.platform.kernel.text;

import org.jspecify.annotations.NullMarked;
