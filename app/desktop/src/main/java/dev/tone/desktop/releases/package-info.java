/// Releases that take the traffic in steps, or run beside the one before.
@NullMarked
package dev.tone.desktop.releases;

import org.jspecify.annotations.NullMarked;
