/// What tests of several modules share: the rules of the architecture, a clock, a message bus, a counted wire and
/// hostile input.
@NullMarked
package dev.tone.testkit;

import org.jspecify.annotations.NullMarked;
