/// What is encrypted at rest.
@NullMarked
package dev.tone.platform.kernel.secret;

import org.jspecify.annotations.NullMarked;
