package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.theme.Appearance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstLookTest {
    @ParameterizedTest
    @EnumSource(Appearance.class)
    void hasTheColoursOfTheThemeThatFollowsIt(Appearance appearance) throws IOException {
        String tokens = text(appearance.tokens());
        FirstLook.Palette palette = FirstLook.Palette.of(appearance);

        assertThat(palette.ground()).isEqualTo(token(tokens, "-color-bg-default"));
        assertThat(palette.bars()).isEqualTo(token(tokens, "-color-bg-subtle"));
        assertThat(palette.lines()).isEqualTo(token(tokens, "-color-border-muted"));
    }

    @Test
    void hasTheMeasuresOfTheFrameThatFollowsIt() throws IOException {
        String rules = text("/dev/tone/assets/themes/tone.css");

        assertThat(pixels(rules, ".top-bar", "-fx-pref-height")).isEqualTo(FirstLook.TOP);
        assertThat(pixels(rules, ".rail", "-fx-pref-width")).isEqualTo(FirstLook.RAIL);
        assertThat(pixels(rules, ".status-bar", "-fx-pref-height")).isEqualTo(FirstLook.STATUS);
    }

    private static String token(String sheet, String name) {
        return found(sheet, "  " + name + ": (#[0-9a-f]{6});");
    }

    private static double pixels(String sheet, String rule, String property) {
        String body = found(sheet, "(?s)\n" + Pattern.quote(rule) + " \\{(.*?)\\}");
        return Double.parseDouble(found(body, property + ": ([0-9]+)px"));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(FirstLookTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
