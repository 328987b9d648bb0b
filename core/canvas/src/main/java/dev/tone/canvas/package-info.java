/// The drawing without a window: its document, its tools, its scene, and what it describes.
@NullMarked
package dev.tone.canvas;

import org.jspecify.annotations.NullMarked;
