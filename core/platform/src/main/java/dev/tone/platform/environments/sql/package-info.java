/// Storage of environments and variables.
@NullMarked
package dev.tone.platform.environments.sql;

import org.jspecify.annotations.NullMarked;
