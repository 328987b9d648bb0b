/// One drawing between this installation and the platform: edits are on the local disk before they count as saved, and
/// at the platform before they count as synced. Offline for a week is the same path as offline for a second.
@NullMarked
package dev.tone.client.canvas;

import org.jspecify.annotations.NullMarked;
