/// What the person can set.
@NullMarked
package dev.tone.desktop.settings;

import org.jspecify.annotations.NullMarked;
