/// Named trees of files, their blobs, and the uploads that bring them.
@NullMarked
package dev.tone.platform.artifacts;

import org.jspecify.annotations.NullMarked;
