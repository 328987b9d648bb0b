/// Storage of rules and gates.
@NullMarked
package dev.tone.platform.governance.sql;

import org.jspecify.annotations.NullMarked;
