/// The person's own library of parts, beside every drawing.
@NullMarked
package dev.tone.desktop.canvas.library;

import org.jspecify.annotations.NullMarked;
