/// Readers of other programs' drawings. Each gives what it could keep and says what it could not; what is read is taken
/// for hostile, and nothing that it refers to is fetched.
@NullMarked
package dev.tone.canvas.exchange.read;

import org.jspecify.annotations.NullMarked;
