/// What the platform says about itself.
@NullMarked
package dev.tone.platform.diagnostics;

import org.jspecify.annotations.NullMarked;
