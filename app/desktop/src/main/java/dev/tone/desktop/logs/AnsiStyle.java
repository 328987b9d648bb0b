package dev.tone.desktop.logs;

import org.jspecify.annotations.Nullable;

/// How a run of characters looks (ECMA-48, Select Graphic Rendition).
///
/// @param foreground and background: null for the theme's own
record AnsiStyle(
        @Nullable AnsiColor foreground,
        @Nullable AnsiColor background,
        boolean bold,
        boolean faint,
        boolean italic,
        boolean underline,
        boolean inverse) {
    static final AnsiStyle PLAIN = new AnsiStyle(null, null, false, false, false, false, false);

    AnsiStyle withForeground(@Nullable AnsiColor color) {
        return new AnsiStyle(color, background, bold, faint, italic, underline, inverse);
    }

    AnsiStyle withBackground(@Nullable AnsiColor color) {
        return new AnsiStyle(foreground, color, bold, faint, italic, underline, inverse);
    }

    AnsiStyle withWeight(boolean nextBold, boolean nextFaint) {
        return new AnsiStyle(foreground, background, nextBold, nextFaint, italic, underline, inverse);
    }

    AnsiStyle withItalic(boolean on) {
        return new AnsiStyle(foreground, background, bold, faint, on, underline, inverse);
    }

    AnsiStyle withUnderline(boolean on) {
        return new AnsiStyle(foreground, background, bold, faint, italic, on, inverse);
    }

    AnsiStyle withInverse(boolean on) {
        return new AnsiStyle(foreground, background, bold, faint, italic, underline, on);
    }
}
