/// The open drawing joined with its local copy and, through that, with the platform.
@NullMarked
package dev.tone.desktop.canvas.sync;

import org.jspecify.annotations.NullMarked;
