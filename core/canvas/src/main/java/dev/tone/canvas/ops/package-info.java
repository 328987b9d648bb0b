/// What commands and gestures do to a document, as plans that change nothing by themselves.
@NullMarked
package dev.tone.canvas.ops;

import org.jspecify.annotations.NullMarked;
