/// Why something failed, read out of its log by rules: no model, no network, the same answer every time.
@NullMarked
package dev.tone.model.failure;

import org.jspecify.annotations.NullMarked;
