/// Artifacts in SQL.
@NullMarked
package dev.tone.platform.artifacts.sql;

import org.jspecify.annotations.NullMarked;
