/// YAML that is written and read with nothing left to chance.
@NullMarked
package dev.tone.canvas.blueprint.yaml;

import org.jspecify.annotations.NullMarked;
