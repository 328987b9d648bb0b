/// Releases in SQL.
@NullMarked
package dev.tone.platform.releases.sql;

import org.jspecify.annotations.NullMarked;
