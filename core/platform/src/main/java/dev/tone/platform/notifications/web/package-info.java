/// Routes of the notifications.
@NullMarked
package dev.tone.platform.notifications.web;

import org.jspecify.annotations.NullMarked;
