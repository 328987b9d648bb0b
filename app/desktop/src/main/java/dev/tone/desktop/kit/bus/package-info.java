/// The session bus of Linux desktops.
@NullMarked
package dev.tone.desktop.kit.bus;

import org.jspecify.annotations.NullMarked;
