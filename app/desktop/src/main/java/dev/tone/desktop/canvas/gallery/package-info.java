/// Drawings to begin with, as pictures to choose from.
@NullMarked
package dev.tone.desktop.canvas.gallery;

import org.jspecify.annotations.NullMarked;
