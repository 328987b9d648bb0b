/// Own edits that nobody has confirmed yet, kept on top of what everybody agrees on. Pure: no clock, no network, no
/// disk.
@NullMarked
package dev.tone.canvas.sync;

import org.jspecify.annotations.NullMarked;
