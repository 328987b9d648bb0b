/// Two logs beside each other: which line of one stands beside which of the other.
@NullMarked
package dev.tone.client.logs.beside;

import org.jspecify.annotations.NullMarked;
