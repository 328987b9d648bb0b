/// The window's words in every language.
@NullMarked
package dev.tone.desktop.i18n;

import org.jspecify.annotations.NullMarked;
