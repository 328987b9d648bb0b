/// Finds the deployment that broke something.
@NullMarked
package dev.tone.desktop.bisect;

import org.jspecify.annotations.NullMarked;
