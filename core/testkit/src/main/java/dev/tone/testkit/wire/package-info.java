/// The network between a client and a platform, for those who want to see or cut it.
@NullMarked
package dev.tone.testkit.wire;

import org.jspecify.annotations.NullMarked;
