/// How fast the installed app is there, against a bare window of the same toolkit.
@NullMarked
package dev.tone.appbench.start;

import org.jspecify.annotations.NullMarked;
