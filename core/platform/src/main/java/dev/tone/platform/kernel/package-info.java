/// What every domain stands on.
@NullMarked
package dev.tone.platform.kernel;

import org.jspecify.annotations.NullMarked;
