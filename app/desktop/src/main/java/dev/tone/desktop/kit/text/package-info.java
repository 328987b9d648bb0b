/// Numbers, times and sizes in people's words.
@NullMarked
package dev.tone.desktop.kit.text;

import org.jspecify.annotations.NullMarked;
