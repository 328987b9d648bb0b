@NullMarked
package dev.tone.bench;

import org.jspecify.annotations.NullMarked;
