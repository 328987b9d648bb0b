/// Blobs in somebody else's object storage.
@NullMarked
package dev.tone.platform.artifacts.blobs.objects;

import org.jspecify.annotations.NullMarked;
