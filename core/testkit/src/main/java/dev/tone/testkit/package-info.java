@NullMarked
package dev.tone.testkit;

import org.jspecify.annotations.NullMarked;
