/// The canvas area: page, tool bar, layers, inspector, drops and live state around the painted drawing. Written apart
/// from the shell; its front door is `CanvasPage`.
@NullMarked
package dev.tone.desktop.canvas;

import org.jspecify.annotations.NullMarked;
