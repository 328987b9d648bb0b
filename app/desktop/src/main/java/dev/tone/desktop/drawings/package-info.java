/// `.tone` files, opened into the open project's drawing.
@NullMarked
package dev.tone.desktop.drawings;

import org.jspecify.annotations.NullMarked;
