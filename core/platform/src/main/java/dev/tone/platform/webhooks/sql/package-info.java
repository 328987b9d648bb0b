/// Storage of webhooks, their events and their deliveries.
@NullMarked
package dev.tone.platform.webhooks.sql;

import org.jspecify.annotations.NullMarked;
