/// Notifications on the desktop, outside our windows.
@NullMarked
package dev.tone.desktop.toast;

import org.jspecify.annotations.NullMarked;
