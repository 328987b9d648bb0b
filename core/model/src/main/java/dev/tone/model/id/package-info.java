/// Typed identifiers. Every id is a UUIDv7 (RFC 9562) in its 36-character text form.
@NullMarked
package dev.tone.model.id;

import org.jspecify.annotations.NullMarked;
