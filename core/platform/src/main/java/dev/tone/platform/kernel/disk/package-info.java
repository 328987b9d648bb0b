/// The data folder and who owns it.
@NullMarked
package dev.tone.platform.kernel.disk;

import org.jspecify.annotations.NullMarked;
