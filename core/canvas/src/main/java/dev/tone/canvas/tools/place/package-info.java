/// Services and text: what is placed by a click.
@NullMarked
package dev.tone.canvas.tools.place;

import org.jspecify.annotations.NullMarked;
