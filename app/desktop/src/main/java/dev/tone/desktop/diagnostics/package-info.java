/// Versions, logs, crash reports and the bundle to send.
@NullMarked
package dev.tone.desktop.diagnostics;

import org.jspecify.annotations.NullMarked;
