/// Addresses that others call to make something happen.
@NullMarked
package dev.tone.platform.hooks;

import org.jspecify.annotations.NullMarked;
