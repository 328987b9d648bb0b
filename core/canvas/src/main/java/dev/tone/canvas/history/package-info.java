/// Undo and redo of one's own edits.
@NullMarked
package dev.tone.canvas.history;

import org.jspecify.annotations.NullMarked;
