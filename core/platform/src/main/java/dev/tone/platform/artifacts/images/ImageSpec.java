package dev.tone.platform.artifacts.images;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a picture is wanted.
///
/// @param width most pixels across, 0 when it does not matter
/// @param crop part of the upright picture, before anything else is done; null for all of it
/// @param rotate quarters of a turn to the right, 0 to 3
/// @param page of a document, from 0
public record ImageSpec(
        int width, int height, Fit fit, @Nullable Crop crop, int rotate, Format format, int page) {
    public static final int MAX_SIDE = 4_096;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern CROP = Pattern.compile("(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");

    public enum Fit {
        /// Within the box, in its own proportions, never enlarged.
        CONTAIN,
        /// Fills the box; what does not fit is cut off evenly.
        COVER,
        /// Exactly the box.
        EXACT
    }

    public enum Format {
        PNG("image/png"),
        JPEG("image/jpeg");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public record Crop(int x, int y, int width, int height) {}

    /// From the texts of a request; null is what was not said.
    ///
    /// @throws dev.tone.model.fault.FaultException `image/invalid-…`
    public static ImageSpec parse(
            @Nullable String width,
            @Nullable String height,
            @Nullable String fit,
            @Nullable String crop,
            @Nullable String rotate,
            @Nullable String format,
            @Nullable String page) {
        ImageSpec spec = new ImageSpec(
                number("width", width, 0, MAX_SIDE),
                number("height", height, 0, MAX_SIDE),
                one(Fit.class, "fit", fit, Fit.CONTAIN),
                crop(crop),
                quarters(rotate),
                one(Format.class, "format", format, Format.PNG),
                number("page", page, 0, 100_000));
        if (spec.fit != Fit.CONTAIN && (spec.width == 0 || spec.height == 0)) {
            throw ImageFaults.invalid("fit", "It needs `width` and `height`.");
        }
        return spec;
    }

    private static int number(String name, @Nullable String text, int otherwise, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
            throw ImageFaults.invalid(name, "It is a number up to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name, @Nullable String text, E otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw ImageFaults.invalid(name, "There is no such one.");
    }

    private static @Nullable Crop crop(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher matcher = CROP.matcher(text);
        if (!matcher.matches()) {
            throw ImageFaults.invalid("crop", "It is x,y,width,height in pixels.");
        }
        Crop crop = new Crop(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
        if (crop.width == 0 || crop.height == 0) {
            throw ImageFaults.invalid("crop", "Width and height are 1 or more.");
        }
        return crop;
    }

    private static int quarters(@Nullable String text) {
        int degrees = number("rotate", text, 0, 270);
        if (degrees % 90 != 0) {
            throw ImageFaults.invalid("rotate", "It is 0, 90, 180 or 270.");
        }
        return degrees / 90;
    }

    /// Equal for equal wishes.
    String key() {
        return width + "x" + height + " " + fit + " " + crop + " " + rotate + " " + format + " " + page;
    }
}
