/// Deployments, their stages, the settings they build with and the sites they serve.
@NullMarked
package dev.tone.model.deployment;

import org.jspecify.annotations.NullMarked;
