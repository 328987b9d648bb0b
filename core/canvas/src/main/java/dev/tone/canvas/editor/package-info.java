/// The editor's one door, and what it shows to the painter and the window.
@NullMarked
package dev.tone.canvas.editor;

import org.jspecify.annotations.NullMarked;
