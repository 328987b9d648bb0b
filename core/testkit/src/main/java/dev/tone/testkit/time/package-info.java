/// Time that tests move themselves.
@NullMarked
package dev.tone.testkit.time;

import org.jspecify.annotations.NullMarked;
