/// The one SQL layer: databases, transactions, migrations.
@NullMarked
package dev.tone.platform.kernel.sql;

import org.jspecify.annotations.NullMarked;
