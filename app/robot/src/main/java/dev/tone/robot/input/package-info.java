/// A person's hands: pointer and keys at visible points.
@NullMarked
package dev.tone.robot.input;

import org.jspecify.annotations.NullMarked;
