/// Comparisons in SQL.
@NullMarked
package dev.tone.platform.comparisons.sql;

import org.jspecify.annotations.NullMarked;
