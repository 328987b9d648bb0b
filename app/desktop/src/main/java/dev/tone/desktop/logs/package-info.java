/// The log viewer: painted rows over a line source of any length. Written apart from the shell; its front door is
/// `LogView`.
@NullMarked
package dev.tone.desktop.logs;

import org.jspecify.annotations.NullMarked;
