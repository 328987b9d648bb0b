/// What characters do to who reads them.
@NullMarked
package dev.tone.model.text;

import org.jspecify.annotations.NullMarked;
