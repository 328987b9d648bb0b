/// What a person waits for at the platform, from the client's side.
@NullMarked
package dev.tone.bench.platform;

import org.jspecify.annotations.NullMarked;
