/// Named values in a form: the inspector and the build settings.
@NullMarked
package dev.tone.desktop.kit.property;

import org.jspecify.annotations.NullMarked;
