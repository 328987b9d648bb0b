/// How evenly the window draws.
@NullMarked
package dev.tone.robot.frames;

import org.jspecify.annotations.NullMarked;
