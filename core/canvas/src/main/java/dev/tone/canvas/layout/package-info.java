/// Puts boxes where their connections are easy to follow. Pure: gather what is there, compute places, put them.
@NullMarked
package dev.tone.canvas.layout;

import org.jspecify.annotations.NullMarked;
