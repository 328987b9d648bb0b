/// Expected failures as values; RFC 9457 problem details on the wire.
@NullMarked
package dev.tone.model.fault;

import org.jspecify.annotations.NullMarked;
