/// The coverage gate of core.
@NullMarked
package dev.tone.testkit.coverage;

import org.jspecify.annotations.NullMarked;
