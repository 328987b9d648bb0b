/// Providers that are somebody else's servers: what is built here is published there.
@NullMarked
package dev.tone.platform.deployments.remote;

import org.jspecify.annotations.NullMarked;
