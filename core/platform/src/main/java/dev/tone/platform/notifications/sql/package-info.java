/// Storage of the notifications.
@NullMarked
package dev.tone.platform.notifications.sql;

import org.jspecify.annotations.NullMarked;
