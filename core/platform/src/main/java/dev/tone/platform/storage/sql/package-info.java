/// Checks in SQL.
@NullMarked
package dev.tone.platform.storage.sql;

import org.jspecify.annotations.NullMarked;
