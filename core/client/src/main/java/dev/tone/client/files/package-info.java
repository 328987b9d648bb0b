/// Files of this computer.
@NullMarked
package dev.tone.client.files;

import org.jspecify.annotations.NullMarked;
