@NullMarked
package dev.tone.robot;

import org.jspecify.annotations.NullMarked;
