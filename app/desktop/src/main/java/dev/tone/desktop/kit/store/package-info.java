/// What the window remembers between starts.
@NullMarked
package dev.tone.desktop.kit.store;

import org.jspecify.annotations.NullMarked;
