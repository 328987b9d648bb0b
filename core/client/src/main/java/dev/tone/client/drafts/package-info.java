/// What this installation keeps for itself in `client.db`: drawings with what is not synced yet, the window's
/// state, and what was last heard of the platform.
@NullMarked
package dev.tone.client.drafts;

import org.jspecify.annotations.NullMarked;
