/// Observable values without a toolkit, and the handles that end an observation.
@NullMarked
package dev.tone.model.observe;

import org.jspecify.annotations.NullMarked;
