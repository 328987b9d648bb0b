/// What the window tells in passing, with undo.
@NullMarked
package dev.tone.desktop.kit.notice;

import org.jspecify.annotations.NullMarked;
