package dev.tone.platform.artifacts.images;

import java.awt.image.BufferedImage;

/// Pixels of a picture, upright.
///
/// @param scale how many pixels of the file each of these stands for, in both directions
record Decoded(BufferedImage image, int scale) {}
