/// Artifacts as sites on origins of their own, for looking at pages that nobody has to trust.
@NullMarked
package dev.tone.platform.artifacts.pages;

import org.jspecify.annotations.NullMarked;
