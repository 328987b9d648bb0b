/// Files that come from another program.
@NullMarked
package dev.tone.robot.drop;

import org.jspecify.annotations.NullMarked;
