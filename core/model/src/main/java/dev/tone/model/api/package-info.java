/// The contract: every endpoint once, for routes, OpenAPI document and client alike.
@NullMarked
package dev.tone.model.api;

import org.jspecify.annotations.NullMarked;
