/// What is wrong or risky about a drawing as a system, before anything is deployed.
@NullMarked
package dev.tone.canvas.blueprint.check;

import org.jspecify.annotations.NullMarked;
