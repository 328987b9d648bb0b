/// Deployments: a state machine over what a provider does, its logs, and the sites that are served.
@NullMarked
package dev.tone.platform.deployments;

import org.jspecify.annotations.NullMarked;
