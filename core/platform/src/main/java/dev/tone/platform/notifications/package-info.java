/// What people are told.
@NullMarked
package dev.tone.platform.notifications;

import org.jspecify.annotations.NullMarked;
