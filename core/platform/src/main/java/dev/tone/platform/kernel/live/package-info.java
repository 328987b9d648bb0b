/// The live channel: topics that are followed from a sequence number.
@NullMarked
package dev.tone.platform.kernel.live;

import org.jspecify.annotations.NullMarked;
