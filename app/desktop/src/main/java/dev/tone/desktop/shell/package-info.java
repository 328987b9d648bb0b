/// The frame around the features: top bar, rail, content, status bar, overlays.
@NullMarked
package dev.tone.desktop.shell;

import org.jspecify.annotations.NullMarked;
