/// The vocabulary of states as shapes, colours and words, the same everywhere.
@NullMarked
package dev.tone.desktop.status;

import org.jspecify.annotations.NullMarked;
