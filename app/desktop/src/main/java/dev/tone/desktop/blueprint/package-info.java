/// The system that a drawing describes, beside it: what it compiles to, what is wrong with it, and what came in from a
/// file.
@NullMarked
package dev.tone.desktop.blueprint;

import org.jspecify.annotations.NullMarked;
