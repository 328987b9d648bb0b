/// A sentence in English or Korean becomes a proposal of services and links, by rules and a list of words alone.
@NullMarked
package dev.tone.canvas.planner;

import org.jspecify.annotations.NullMarked;
