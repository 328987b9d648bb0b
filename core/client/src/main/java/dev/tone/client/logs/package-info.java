/// Logs as they are read in the app: a local copy that grows while it is followed, and that can be read and searched
/// without the platform.
@NullMarked
package dev.tone.client.logs;

import org.jspecify.annotations.NullMarked;
