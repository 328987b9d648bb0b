/// What is in the windows: nodes, painted parts, and what covers what.
@NullMarked
package dev.tone.robot.scene;

import org.jspecify.annotations.NullMarked;
