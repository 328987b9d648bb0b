/// Connectors: drawing them, and taking them elsewhere by an end.
@NullMarked
package dev.tone.canvas.tools.connect;

import org.jspecify.annotations.NullMarked;
