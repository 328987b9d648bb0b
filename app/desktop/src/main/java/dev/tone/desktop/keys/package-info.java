/// The person's own keys: list, record, conflicts, reset.
@NullMarked
package dev.tone.desktop.keys;

import org.jspecify.annotations.NullMarked;
