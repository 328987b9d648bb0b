/// What differs between deployments, and what the next one would change.
@NullMarked
package dev.tone.platform.comparisons;

import org.jspecify.annotations.NullMarked;
