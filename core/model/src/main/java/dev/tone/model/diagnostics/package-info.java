/// What a platform says about itself.
@NullMarked
package dev.tone.model.diagnostics;

import org.jspecify.annotations.NullMarked;
