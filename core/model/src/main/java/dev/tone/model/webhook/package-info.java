/// Whom a project tells of its events, and what became of the telling.
@NullMarked
package dev.tone.model.webhook;

import org.jspecify.annotations.NullMarked;
