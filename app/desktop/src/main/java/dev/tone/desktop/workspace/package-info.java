/// The open workspace and project as the window knows them: read once, kept current by the live channel.
@NullMarked
package dev.tone.desktop.workspace;

import org.jspecify.annotations.NullMarked;
