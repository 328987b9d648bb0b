/// Variables and secrets of an environment: staged, shown as a difference, applied at once.
@NullMarked
package dev.tone.desktop.variables;

import org.jspecify.annotations.NullMarked;
