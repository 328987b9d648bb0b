/// Storage of hooks and of what called them.
@NullMarked
package dev.tone.platform.hooks.sql;

import org.jspecify.annotations.NullMarked;
