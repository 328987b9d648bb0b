/// What a button does, as a command for the terminal.
@NullMarked
package dev.tone.desktop.command;

import org.jspecify.annotations.NullMarked;
