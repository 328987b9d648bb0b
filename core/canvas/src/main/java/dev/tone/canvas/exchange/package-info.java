/// Drawings that leave as files other programs know, and come back from them. What is read is taken for hostile.
@NullMarked
package dev.tone.canvas.exchange;

import org.jspecify.annotations.NullMarked;
