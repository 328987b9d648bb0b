/// The notification centre.
@NullMarked
package dev.tone.desktop.notifications;

import org.jspecify.annotations.NullMarked;
