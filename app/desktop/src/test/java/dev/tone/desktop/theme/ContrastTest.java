package dev.tone.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// WCAG contrast of every token that is text or a state's shape, on every surface that it stands on.
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9a-f]{6})");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;
    private static final List<String> SURFACES =
            List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay", "-color-bg-inset");
    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-color-fg-subtle",
            "-color-accent-fg",
            "-color-success-fg",
            "-color-warning-fg",
            "-color-danger-fg",
            "-tone-violet");
    private static final List<String> FILLS = List.of(
            "-tone-brand-start",
            "-tone-brand-end",
            "-color-danger-emphasis",
            "-color-success-emphasis",
            "-color-accent-emphasis");

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void textIsReadableOnEverySurface(Appearance appearance) throws IOException {
        Map<String, String> tokens = tokens(appearance);
        for (String surface : SURFACES) {
            for (String text : TEXTS) {
                assertThat(contrast(tokens, text, surface))
                        .as("%s on %s", text, surface)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void textOnFilledButtonsIsReadable(Appearance appearance) throws IOException {
        Map<String, String> tokens = tokens(appearance);
        for (String fill : FILLS) {
            assertThat(contrast(tokens, "-color-fg-emphasis", fill)).as(fill).isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void theFocusRingIsSeenOnEverySurface(Appearance appearance) throws IOException {
        Map<String, String> tokens = tokens(appearance);
        for (String surface : SURFACES) {
            assertThat(contrast(tokens, "-tone-focus", surface)).as(surface).isGreaterThanOrEqualTo(SHAPE);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void anEmptyBoxIsSeenOnEverySurface(Appearance appearance) throws IOException {
        Matcher edge = Pattern.compile("\\.check-box, \\.radio-button \\{ -color-border-default: (-[a-z-]+);")
                .matcher(read("/dev/tone/assets/themes/tone.css"));
        assertThat(edge.find()).isTrue();
        Map<String, String> tokens = tokens(appearance);
        for (String surface : SURFACES) {
            assertThat(contrast(tokens, edge.group(1), surface)).as(surface).isGreaterThanOrEqualTo(SHAPE);
        }
    }

    private static double contrast(Map<String, String> tokens, String a, String b) {
        double first = luminance(Objects.requireNonNull(tokens.get(a), a));
        double second = luminance(Objects.requireNonNull(tokens.get(b), b));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(Appearance appearance) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(read(appearance.tokens()));
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    private static String read(String sheet) throws IOException {
        try (InputStream in = Objects.requireNonNull(ContrastTest.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
