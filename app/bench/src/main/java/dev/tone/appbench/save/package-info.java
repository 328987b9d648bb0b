/// How long an edit takes to be safe on this computer's disk.
@NullMarked
package dev.tone.appbench.save;

import org.jspecify.annotations.NullMarked;
