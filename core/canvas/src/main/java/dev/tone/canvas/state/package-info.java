/// How the things on a drawing are doing: painted over the document, never written into it.
@NullMarked
package dev.tone.canvas.state;

import org.jspecify.annotations.NullMarked;
