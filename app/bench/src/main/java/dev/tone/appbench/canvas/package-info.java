/// How the drawing moves in a real window.
@NullMarked
package dev.tone.appbench.canvas;

import org.jspecify.annotations.NullMarked;
