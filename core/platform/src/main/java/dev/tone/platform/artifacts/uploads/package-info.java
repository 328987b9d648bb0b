/// Resumable uploads: tus 1.0.0 without HTTP.
@NullMarked
package dev.tone.platform.artifacts.uploads;

import org.jspecify.annotations.NullMarked;
