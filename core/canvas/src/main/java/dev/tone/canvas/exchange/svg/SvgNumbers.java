package dev.tone.canvas.exchange.svg;

/// Takes numbers and letters from an attribute one after the other, as loosely as SVG separates them.
final class SvgNumbers {
    private final String text;
    private int at;

    SvgNumbers(String text) {
        this.text = text;
    }

    boolean hasMore() {
        skip();
        return at < text.length();
    }

    boolean hasNumber() {
        skip();
        return at < text.length() && (Character.isDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0);
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
    }

    char letter() {
        skip();
        return text.charAt(at++);
    }

    /// A `0` or `1`, which may stand right before the next number.
    boolean flag() {
        skip();
        if (at >= text.length()) {
            throw new NumberFormatException("No flag");
        }
        return text.charAt(at++) == '1';
    }

    /// @throws NumberFormatException when there is none, or it is out of any picture
    double next() {
        skip();
        int from = at;
        boolean dot = false;
        boolean exponent = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean sign = c == '+' || c == '-';
            boolean afterExponent = at > from && (text.charAt(at - 1) | 32) == 'e';
            if (sign ? at > from && !afterExponent : c == '.' ? dot || exponent : !Character.isDigit(c)) {
                boolean begins = (c | 32) == 'e'
                        && !exponent
                        && at > from
                        && at + 1 < text.length()
                        && (Character.isDigit(text.charAt(at + 1)) || "+-".indexOf(text.charAt(at + 1)) >= 0);
                if (!begins) {
                    break;
                }
                exponent = true;
            }
            dot |= c == '.';
            at++;
        }
        double value = Double.parseDouble(text.substring(from, at));
        if (!(Math.abs(value) <= 1e9)) {
            throw new NumberFormatException("Out of range");
        }
        return value;
    }

    /// A length in pixels, or a share of something.
    ///
    /// @param whole what 100 % are
    static double length(String text, double whole, double otherwise) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return otherwise;
        }
        try {
            SvgNumbers numbers = new SvgNumbers(trimmed);
            double value = numbers.next();
            return switch (trimmed.substring(numbers.at).strip()) {
                case "%" -> value * whole / 100;
                case "pt" -> value * 4 / 3;
                case "pc" -> value * 16;
                case "mm" -> value * 96 / 25.4;
                case "cm" -> value * 96 / 2.54;
                case "in" -> value * 96;
                case "em", "rem" -> value * 16;
                case "ex" -> value * 8;
                default -> value;
            };
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    static double number(String text, double otherwise) {
        return length(text, 1, otherwise);
    }
}
