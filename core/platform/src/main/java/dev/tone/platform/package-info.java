@NullMarked
package dev.tone.platform;

import org.jspecify.annotations.NullMarked;
