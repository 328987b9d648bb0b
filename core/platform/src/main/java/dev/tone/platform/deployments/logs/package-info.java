/// Append-only logs: redacted before the first byte reaches the disk, readable while written.
@NullMarked
package dev.tone.platform.deployments.logs;

import org.jspecify.annotations.NullMarked;
