package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.ops.CropImage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /// The part of the picture that is in use; null when it has none of these shapes.
    static @Nullable CropRatio like(ImageElement image) {
        return Stream.of(values())
                .filter(each -> each.of(image).crop().equals(image.crop()))
                .findFirst()
                .orElse(null);
    }

    ImageElement of(ImageElement image) {
        return ratio == 0 ? CropImage.reset(image) : CropImage.toRatio(image, ratio);
    }
}
