/// Environments of a project and their variables.
@NullMarked
package dev.tone.platform.environments;

import org.jspecify.annotations.NullMarked;
