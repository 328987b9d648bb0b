/// The application, a folder a feature; `boot` puts it together.
@NullMarked
package dev.tone.desktop;

import org.jspecify.annotations.NullMarked;
