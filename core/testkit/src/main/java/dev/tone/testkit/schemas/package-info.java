/// What others publish about their formats, and how strictly ours is held against it.
@NullMarked
package dev.tone.testkit.schemas;

import org.jspecify.annotations.NullMarked;
