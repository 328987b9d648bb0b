@NullMarked
package dev.tone.desktop;

import org.jspecify.annotations.NullMarked;
