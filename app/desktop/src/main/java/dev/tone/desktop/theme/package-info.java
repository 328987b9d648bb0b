/// Light and dark, following the system, with our brand on top.
@NullMarked
package dev.tone.desktop.theme;

import org.jspecify.annotations.NullMarked;
