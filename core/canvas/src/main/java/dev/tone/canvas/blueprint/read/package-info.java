/// Foreign texts as drawings: what was understood, and a report of what was not.
@NullMarked
package dev.tone.canvas.blueprint.read;

import org.jspecify.annotations.NullMarked;
