/// Routes of the diagnostics.
@NullMarked
package dev.tone.platform.diagnostics.web;

import org.jspecify.annotations.NullMarked;
