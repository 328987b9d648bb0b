/// Artifacts onto the person's disk: whole, verified, or not at all.
@NullMarked
package dev.tone.client.downloads;

import org.jspecify.annotations.NullMarked;
