/// What drawings compile to, as artifacts: so that a drawing is deployed, promoted, compared and rolled back like
/// everything else, by the digest of exactly these texts.
@NullMarked
package dev.tone.platform.blueprints;

import org.jspecify.annotations.NullMarked;
