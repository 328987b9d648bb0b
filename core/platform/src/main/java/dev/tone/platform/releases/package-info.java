/// How releases take the traffic that do not take it at once.
@NullMarked
package dev.tone.platform.releases;

import org.jspecify.annotations.NullMarked;
