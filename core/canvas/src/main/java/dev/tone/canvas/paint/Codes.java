package dev.tone.canvas.paint;

/// What single characters mean to a line of text.
final class Codes {
    private static final int JOINER = 0x200d;
    private static final int KEYCAP = 0x20e3;

    private Codes() {}

    /// Whether it is never seen itself: a control, a mark of direction, a joiner, a selector of variants.
    static boolean isInvisible(int c) {
        return c < 0x20
                || c >= 0x7f && c < 0xa0
                || c == 0xad
                || c == 0x34f
                || c == 0x61c
                || c >= 0x180b && c <= 0x180f
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || isVariation(c)
                || c == 0xfeff
                || c >= 0xe0000 && c <= 0xe0fff;
    }

    private static boolean isVariation(int c) {
        return c >= 0xfe00 && c <= 0xfe0f;
    }

    /// Whether it makes one picture with what is before or after it: joined emoji, skin tones, flags, keys.
    static boolean isPartOfEmoji(int c) {
        return c == JOINER
                || isVariation(c)
                || c == KEYCAP
                || c >= 0x1f3fb && c <= 0x1f3ff
                || c >= 0x1f1e6 && c <= 0x1f1ff
                || c >= 0xe0020 && c <= 0xe007f;
    }

    /// Whether it stays in the font of the character before it.
    static boolean clings(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || isPartOfEmoji(c) && !(c >= 0x1f1e6 && c <= 0x1f1ff)
                || isInvisible(c);
    }

    static boolean endsParagraph(char c) {
        return c == '\n' || c == 0x2028 || c == 0x2029;
    }

    /// A line may break at it, and it takes no place itself.
    static boolean isBreak(int c) {
        return c == 0x200b;
    }
}
