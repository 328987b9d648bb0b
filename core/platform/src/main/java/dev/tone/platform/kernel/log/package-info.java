/// What the platform writes about itself.
@NullMarked
package dev.tone.platform.kernel.log;

import org.jspecify.annotations.NullMarked;
