/// Draws SVG pictures that come from outside: the safe part of the format, without scripts, entities or anything
/// fetched.
@NullMarked
package dev.tone.canvas.exchange.svg;

import org.jspecify.annotations.NullMarked;
