/// How long a line takes from the process that wrote it to the screen.
@NullMarked
package dev.tone.appbench.logs;

import org.jspecify.annotations.NullMarked;
