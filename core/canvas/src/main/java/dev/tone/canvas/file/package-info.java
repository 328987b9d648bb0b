/// Drawings as files.
@NullMarked
package dev.tone.canvas.file;

import org.jspecify.annotations.NullMarked;
