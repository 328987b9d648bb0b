/// Showing a drawing to others, step by step.
@NullMarked
package dev.tone.desktop.canvas.present;

import org.jspecify.annotations.NullMarked;
