/// Routes of the canvases.
@NullMarked
package dev.tone.platform.canvases.web;

import org.jspecify.annotations.NullMarked;
