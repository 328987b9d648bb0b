/// How a release takes the traffic of an environment, and how it gets on with that.
@NullMarked
package dev.tone.model.release;

import org.jspecify.annotations.NullMarked;
