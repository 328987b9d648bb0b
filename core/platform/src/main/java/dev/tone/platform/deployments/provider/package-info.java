/// Who builds and publishes: the port, and this machine as its first adapter.
@NullMarked
package dev.tone.platform.deployments.provider;

import org.jspecify.annotations.NullMarked;
