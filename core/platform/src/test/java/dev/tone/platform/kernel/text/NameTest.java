package dev.tone.platform.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000", "photo\u202Egpj.exe", "\u2066a", "a\u2069", "12345678901"})
    void what_is_not_one_readable_line_is_no_name(String given) {
        assertThat(Name.of(given, 10)).isEmpty();
    }

    @Test
    void names_of_all_languages_are_kept_without_the_space_around_them() {
        assertThat(Name.of("  가게 ", 10)).contains("가게");
        assertThat(Name.of("متجر\u200F", 10)).contains("متجر\u200F");
        assertThat(Name.of("1234567890", 10)).contains("1234567890");
    }
}
