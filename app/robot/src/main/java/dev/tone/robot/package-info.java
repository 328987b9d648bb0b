/// Drives the real app from a script: [dev.tone.robot.Main] starts it with a control endpoint. For developers, not
/// shipped.
@NullMarked
package dev.tone.robot;

import org.jspecify.annotations.NullMarked;
