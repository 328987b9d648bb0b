/// A desktop's message bus of the test's own.
@NullMarked
package dev.tone.testkit.bus;

import org.jspecify.annotations.NullMarked;
