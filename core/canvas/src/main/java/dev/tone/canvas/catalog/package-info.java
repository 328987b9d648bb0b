/// What services are commonly made with: names in several languages, and what each usually needs.
@NullMarked
package dev.tone.canvas.catalog;

import org.jspecify.annotations.NullMarked;
