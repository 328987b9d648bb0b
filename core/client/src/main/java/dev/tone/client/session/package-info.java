/// The connection to one platform with everything that lives as long as it.
@NullMarked
package dev.tone.client.session;

import org.jspecify.annotations.NullMarked;
