/// Questions and panels over the window.
@NullMarked
package dev.tone.desktop.kit.dialog;

import org.jspecify.annotations.NullMarked;
