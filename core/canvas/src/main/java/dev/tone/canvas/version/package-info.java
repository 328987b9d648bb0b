/// States of a drawing that are kept under a name.
@NullMarked
package dev.tone.canvas.version;

import org.jspecify.annotations.NullMarked;
