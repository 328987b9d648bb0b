package dev.tone.platform.deployments.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SniffedTypeTest {
    private static String of(String text) {
        return SniffedType.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tells_pages_from_text_and_leaves_the_rest_alone() {
        assertThat(of("\n <!DOCTYPE html>\n<html>")).isEqualTo("text/html; charset=utf-8");
        assertThat(of("<TITLE>x")).startsWith("text/html");
        assertThat(of("<abbr>no page by itself")).startsWith("text/plain");
        assertThat(of("{\"a\": 1}")).startsWith("text/plain");
        assertThat(of("\u001b[31mred\u001b[0m\n")).startsWith("text/plain");
        assertThat(of("")).isNull();
        assertThat(of("PNG\u0000")).isNull();
        assertThat(SniffedType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isNull();
    }

    @Test
    void a_character_may_be_cut_at_the_end() {
        byte[] whole = "안녕".getBytes(StandardCharsets.UTF_8);
        for (int length = 3; length <= whole.length; length++) {
            assertThat(SniffedType.of(Arrays.copyOf(whole, length))).startsWith("text/plain");
        }
    }
}
