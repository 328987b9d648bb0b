/// Artifacts: named, content-addressed trees of files.
@NullMarked
package dev.tone.model.artifact;

import org.jspecify.annotations.NullMarked;
