/// Canvases and the one order of their operations.
@NullMarked
package dev.tone.platform.canvases;

import org.jspecify.annotations.NullMarked;
