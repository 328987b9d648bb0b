/// The platform put together: its configuration, its start and end, and one line for each domain.
@NullMarked
package dev.tone.platform;

import org.jspecify.annotations.NullMarked;
