/// Artifacts and uploads: drop, progress, files.
@NullMarked
package dev.tone.desktop.artifacts;

import org.jspecify.annotations.NullMarked;
