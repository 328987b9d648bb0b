/// The organization that the platform serves and who is in it.
@NullMarked
package dev.tone.platform.workspace;

import org.jspecify.annotations.NullMarked;
