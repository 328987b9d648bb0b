/// Bytes by their SHA-256, on disk.
@NullMarked
package dev.tone.platform.artifacts.blobs;

import org.jspecify.annotations.NullMarked;
