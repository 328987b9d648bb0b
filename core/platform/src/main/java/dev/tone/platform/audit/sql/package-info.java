/// Reading the audit trail from SQL.
@NullMarked
package dev.tone.platform.audit.sql;

import org.jspecify.annotations.NullMarked;
