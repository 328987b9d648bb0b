/// From the process's start to the first window, and from the last window to its end.
@NullMarked
package dev.tone.desktop.boot;

import org.jspecify.annotations.NullMarked;
