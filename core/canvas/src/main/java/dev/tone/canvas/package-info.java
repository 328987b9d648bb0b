@NullMarked
package dev.tone.canvas;

import org.jspecify.annotations.NullMarked;
