/// The one way out: calls to other people's servers, with limits, patience and manners.
@NullMarked
package dev.tone.platform.kernel.egress;

import org.jspecify.annotations.NullMarked;
