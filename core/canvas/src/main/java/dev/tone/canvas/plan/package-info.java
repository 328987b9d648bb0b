/// What differs between two drawings of a system. Pure: nothing here knows where they come from.
@NullMarked
package dev.tone.canvas.plan;

import org.jspecify.annotations.NullMarked;
