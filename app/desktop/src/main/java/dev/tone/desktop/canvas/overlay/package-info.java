/// What is shown on the elements besides the drawing itself: nothing, what deploying it would change, or how it runs.
@NullMarked
package dev.tone.desktop.canvas.overlay;

import org.jspecify.annotations.NullMarked;
