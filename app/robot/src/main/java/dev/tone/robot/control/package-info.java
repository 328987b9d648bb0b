/// The loopback endpoint that scripts talk to.
@NullMarked
package dev.tone.robot.control;

import org.jspecify.annotations.NullMarked;
