@NullMarked
package dev.tone.appbench;

import org.jspecify.annotations.NullMarked;
