/// Points, rectangles, the camera and the keys that order things; pure values in world units (one unit is one pixel at
/// 100 %).
@NullMarked
package dev.tone.canvas.geometry;

import org.jspecify.annotations.NullMarked;
