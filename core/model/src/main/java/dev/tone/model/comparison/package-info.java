/// What differs: between two deployments, and between what runs and what would.
@NullMarked
package dev.tone.model.comparison;

import org.jspecify.annotations.NullMarked;
