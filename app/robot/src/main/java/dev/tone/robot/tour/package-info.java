/// The product's main job, done by itself in the real window.
@NullMarked
package dev.tone.robot.tour;

import org.jspecify.annotations.NullMarked;
