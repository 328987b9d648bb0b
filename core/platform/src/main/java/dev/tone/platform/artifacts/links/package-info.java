/// Signed links: content for whoever has the address, until it expires or is taken back.
@NullMarked
package dev.tone.platform.artifacts.links;

import org.jspecify.annotations.NullMarked;
