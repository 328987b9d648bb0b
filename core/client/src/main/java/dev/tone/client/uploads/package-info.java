/// Files and folders on their way to a platform: durable, resumable, sent once.
@NullMarked
package dev.tone.client.uploads;

import org.jspecify.annotations.NullMarked;
