/// Life without a window: tray, desktop notifications, and what closing and quitting mean.
@NullMarked
package dev.tone.desktop.background;

import org.jspecify.annotations.NullMarked;
