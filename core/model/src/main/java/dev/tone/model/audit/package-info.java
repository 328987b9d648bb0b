/// Who changed what.
@NullMarked
package dev.tone.model.audit;

import org.jspecify.annotations.NullMarked;
