/// What a painted picture shows, said in words and places.
@NullMarked
package dev.tone.desktop.kit.outline;

import org.jspecify.annotations.NullMarked;
