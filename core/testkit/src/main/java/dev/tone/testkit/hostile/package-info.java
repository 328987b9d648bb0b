/// Input made to hurt: one example for each area, and what has to be true after each.
@NullMarked
package dev.tone.testkit.hostile;

import org.jspecify.annotations.NullMarked;
