/// Time and serial work as things that are handed in, so that a simulation can hold them.
@NullMarked
package dev.tone.client.work;

import org.jspecify.annotations.NullMarked;
