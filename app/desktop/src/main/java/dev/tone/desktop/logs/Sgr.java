package dev.tone.desktop.logs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Select Graphic Rendition (ECMA-48, 8.3.117), with the extended colors of ISO 8613-6 in both spellings, `38;5;n` and
/// `38:2::r:g:b`. What is unknown or malformed changes nothing.
final class Sgr {
    private static final Pattern SEPARATOR = Pattern.compile("[;:]");
    private static final int MAX_PARAMETERS = 32;

    private Sgr() {}

    static AnsiStyle apply(AnsiStyle style, String parameters) {
        int[] values = parse(parameters);
        AnsiStyle next = style;
        for (int i = 0; i < values.length; i++) {
            int value = values[i];
            if (value == 38 || value == 48) {
                Extended extended = extended(values, i + 1);
                i += extended.taken();
                AnsiColor color = extended.color();
                if (color != null) {
                    next = value == 38 ? next.withForeground(color) : next.withBackground(color);
                }
            } else {
                next = applySimple(next, value);
            }
        }
        return next;
    }

    private static AnsiStyle applySimple(AnsiStyle style, int value) {
        return switch (value) {
            case 0 -> AnsiStyle.PLAIN;
            case 1 -> style.withWeight(true, style.faint());
            case 2 -> style.withWeight(style.bold(), true);
            case 3 -> style.withItalic(true);
            case 4 -> style.withUnderline(true);
            case 7 -> style.withInverse(true);
            case 22 -> style.withWeight(false, false);
            case 23 -> style.withItalic(false);
            case 24 -> style.withUnderline(false);
            case 27 -> style.withInverse(false);
            case 39 -> style.withForeground(null);
            case 49 -> style.withBackground(null);
            default -> applyNamed(style, value);
        };
    }

    private static AnsiStyle applyNamed(AnsiStyle style, int value) {
        if (value >= 30 && value <= 37) {
            return style.withForeground(new AnsiColor.Named(value - 30));
        }
        if (value >= 40 && value <= 47) {
            return style.withBackground(new AnsiColor.Named(value - 40));
        }
        if (value >= 90 && value <= 97) {
            return style.withForeground(new AnsiColor.Named(value - 90 + 8));
        }
        if (value >= 100 && value <= 107) {
            return style.withBackground(new AnsiColor.Named(value - 100 + 8));
        }
        return style;
    }

    private record Extended(@Nullable AnsiColor color, int taken) {}

    private static Extended extended(int[] values, int at) {
        if (at + 1 < values.length && values[at] == 5) {
            int index = values[at + 1];
            return new Extended(index >= 0 && index <= 255 ? AnsiColor.indexed(index) : null, 2);
        }
        if (at + 3 < values.length && values[at] == 2) {
            int red = values[at + 1];
            int green = values[at + 2];
            int blue = values[at + 3];
            boolean valid = (red | green | blue) >= 0 && red <= 255 && green <= 255 && blue <= 255;
            return new Extended(valid ? new AnsiColor.Rgb(red << 16 | green << 8 | blue) : null, 4);
        }
        return new Extended(null, values.length);
    }

    /// An empty parameter is 0; the empty color space of `38:2::r:g:b` is left out.
    private static int[] parse(String parameters) {
        String[] parts = SEPARATOR.split(parameters.replace("2::", "2:"), MAX_PARAMETERS);
        int[] values = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = number(parts[i]);
        }
        return values;
    }

    private static int number(String part) {
        if (part.isEmpty()) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < part.length(); i++) {
            int digit = Character.digit(part.charAt(i), 10);
            if (digit < 0 || i > 3) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
