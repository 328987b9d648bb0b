/// Somebody's code as processes that always end: sessions, markers, limits, and the ledger that survives us.
@NullMarked
package dev.tone.platform.deployments.process;

import org.jspecify.annotations.NullMarked;
