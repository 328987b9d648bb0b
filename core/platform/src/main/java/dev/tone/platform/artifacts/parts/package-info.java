/// What artifacts are made of: bills of materials and lock files, read within limits.
@NullMarked
package dev.tone.platform.artifacts.parts;

import org.jspecify.annotations.NullMarked;
