/// How well somebody's code is kept from the rest of the machine.
@NullMarked
package dev.tone.platform.deployments.sandbox;

import org.jspecify.annotations.NullMarked;
