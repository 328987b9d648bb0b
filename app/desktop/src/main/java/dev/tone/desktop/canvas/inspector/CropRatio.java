package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.ops.CropImage;

/// What is shown of a picture, by the ratio of its sides.
enum CropRatio {
    WHOLE(0),
    SQUARE(1),
    FOUR_THREE(4.0 / 3),
    THREE_TWO(3.0 / 2),
    WIDE(16.0 / 9),
    TALL(9.0 / 16);

    private final double ratio;

    CropRatio(double ratio) {
        this.ratio = ratio;
    }

    ImageElement of(ImageElement image) {
        return ratio == 0 ? CropImage.reset(image) : CropImage.toRatio(image, ratio);
    }
}
