/// Rulers beside the drawing: where things lie, and where guides are pulled from.
@NullMarked
package dev.tone.desktop.canvas.ruler;

import org.jspecify.annotations.NullMarked;
