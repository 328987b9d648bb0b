/// Keeps the bytes of artifacts honest: reads them again, and says what is damaged.
@NullMarked
package dev.tone.platform.storage;

import org.jspecify.annotations.NullMarked;
