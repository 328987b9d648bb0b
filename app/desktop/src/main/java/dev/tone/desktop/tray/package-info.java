/// The system tray icon: its state, its menu, and the truth about whether there is one.
@NullMarked
package dev.tone.desktop.tray;

import org.jspecify.annotations.NullMarked;
