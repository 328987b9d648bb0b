package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.ops.CropImage;
import java.util.List;
import java.util.stream.Stream;

/// What is shown of a picture, by the ratio of its sides.
enum CropRatio {
    WHOLE(0),
    SQUARE(1),
    FOUR_THREE(4.0 / 3),
    THREE_TWO(3.0 / 2),
    WIDE(16.0 / 9),
    TALL(9.0 / 16),
    /// None of these, cut by hand.
    FREE(0);

    private final double ratio;

    CropRatio(double ratio) {
        this.ratio = ratio;
    }

    /// The part of the picture that is in use.
    static CropRatio like(ImageElement image) {
        return Stream.of(values())
                .filter(each -> each.of(image).crop().equals(image.crop()))
                .findFirst()
                .orElse(FREE);
    }

    /// What one can choose: by hand only where it is so.
    static List<CropRatio> choices(List<ImageElement> images) {
        return Stream.of(values())
                .filter(each -> each != FREE || images.stream().anyMatch(image -> like(image) == FREE))
                .toList();
    }

    ImageElement of(ImageElement image) {
        if (this == FREE) {
            return image;
        }
        return ratio == 0 ? CropImage.reset(image) : CropImage.toRatio(image, ratio);
    }
}
