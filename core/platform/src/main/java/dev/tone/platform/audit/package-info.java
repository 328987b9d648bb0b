/// Reading and checking the audit trail.
@NullMarked
package dev.tone.platform.audit;

import org.jspecify.annotations.NullMarked;
