/// From a folder to what a deployment of it would do: detected settings, commands, trust.
@NullMarked
package dev.tone.platform.deployments.build;

import org.jspecify.annotations.NullMarked;
