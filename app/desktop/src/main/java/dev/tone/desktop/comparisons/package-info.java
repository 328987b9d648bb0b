/// What differs between deployments and what the next one would change, for people to read.
@NullMarked
package dev.tone.desktop.comparisons;

import org.jspecify.annotations.NullMarked;
