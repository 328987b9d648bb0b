/// Asking for a deployment: what, where, with which settings, and trust in its commands.
@NullMarked
package dev.tone.desktop.deploy;

import org.jspecify.annotations.NullMarked;
