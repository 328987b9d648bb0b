/// The one Jackson configuration that client and platform share.
@NullMarked
package dev.tone.model.json;

import org.jspecify.annotations.NullMarked;
