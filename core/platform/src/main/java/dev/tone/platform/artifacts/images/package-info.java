/// Pictures made anew from pictures and documents, within limits.
@NullMarked
package dev.tone.platform.artifacts.images;

import org.jspecify.annotations.NullMarked;
