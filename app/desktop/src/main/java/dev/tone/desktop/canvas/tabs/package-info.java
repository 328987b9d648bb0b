/// The project's canvases as tabs above the drawing.
@NullMarked
package dev.tone.desktop.canvas.tabs;

import org.jspecify.annotations.NullMarked;
