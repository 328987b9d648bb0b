/// What the selected elements are like, as fields that can be changed.
@NullMarked
package dev.tone.desktop.canvas.inspector;

import org.jspecify.annotations.NullMarked;
