/// Drawings to begin with.
@NullMarked
package dev.tone.canvas.template;

import org.jspecify.annotations.NullMarked;
