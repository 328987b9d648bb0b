/// Addresses that elements lead to: asking for one, and the badges that go there.
@NullMarked
package dev.tone.desktop.canvas.links;

import org.jspecify.annotations.NullMarked;
