/// The one reader of archives: every entry is hostile until it was looked at.
@NullMarked
package dev.tone.platform.artifacts.archive;

import org.jspecify.annotations.NullMarked;
