/// Ending the program: what stops with it is said first.
@NullMarked
package dev.tone.desktop.quit;

import org.jspecify.annotations.NullMarked;
