/// What one did to a drawing, and its versions under a name.
@NullMarked
package dev.tone.desktop.canvas.history;

import org.jspecify.annotations.NullMarked;
