/// How a large drawing looked last, shown while it opens.
@NullMarked
package dev.tone.desktop.canvas.look;

import org.jspecify.annotations.NullMarked;
