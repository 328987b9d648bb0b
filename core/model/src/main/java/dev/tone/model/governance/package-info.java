/// What holds for deployments to an environment, and what one of them waits for.
@NullMarked
package dev.tone.model.governance;

import org.jspecify.annotations.NullMarked;
