/// Figures of what needs a window, and the list of all that is measured.
@NullMarked
package dev.tone.appbench;

import org.jspecify.annotations.NullMarked;
