/// The only way to the platform: calls, live facts, transfers, and what waits for a platform that is away.
@NullMarked
package dev.tone.client;

import org.jspecify.annotations.NullMarked;
