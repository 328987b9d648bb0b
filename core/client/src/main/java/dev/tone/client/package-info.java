@NullMarked
package dev.tone.client;

import org.jspecify.annotations.NullMarked;
