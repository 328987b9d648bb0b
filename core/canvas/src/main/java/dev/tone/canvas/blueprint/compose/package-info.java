/// Blueprints as Compose files and back.
@NullMarked
package dev.tone.canvas.blueprint.compose;

import org.jspecify.annotations.NullMarked;
