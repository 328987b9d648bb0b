/// Background work of the window: started, watched, cancelled, and its failures told once.
@NullMarked
package dev.tone.desktop.kit.work;

import org.jspecify.annotations.NullMarked;
