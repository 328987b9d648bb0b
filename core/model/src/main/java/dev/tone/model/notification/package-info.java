/// What people are told.
@NullMarked
package dev.tone.model.notification;

import org.jspecify.annotations.NullMarked;
