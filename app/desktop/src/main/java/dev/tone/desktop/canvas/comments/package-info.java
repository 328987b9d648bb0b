/// What people say about the drawing: pins on it, a card for each thread, and the list of all.
@NullMarked
package dev.tone.desktop.canvas.comments;

import org.jspecify.annotations.NullMarked;
