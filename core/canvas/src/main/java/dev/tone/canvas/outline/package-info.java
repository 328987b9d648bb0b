/// The drawing as a tree of words: for the outline view, for screen readers and for who drives the app from outside.
@NullMarked
package dev.tone.canvas.outline;

import org.jspecify.annotations.NullMarked;
