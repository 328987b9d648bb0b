/// The way that a connector takes between its two ends.
@NullMarked
package dev.tone.canvas.routing;

import org.jspecify.annotations.NullMarked;
