/// What holds for deployments to an environment: who approves them, when there are none, and what waits for that.
@NullMarked
package dev.tone.platform.governance;

import org.jspecify.annotations.NullMarked;
