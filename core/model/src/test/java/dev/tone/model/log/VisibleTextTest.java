package dev.tone.model.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void what_a_terminal_would_obey_is_not_seen() {
        assertThat(
                        VisibleText.of(
                                "\u001b]52;c;ZXZpbA==\u0007a\u001b[2Jb\u001b]8;;file:///etc/passwd\u001b\\click\u001b]8;;\u0007"))
                .isEqualTo("abclick");
        assertThat(VisibleText.of("\u001bPq#0\u001b\\x\u001b_app\u001b\\y\u001b(Bz"))
                .isEqualTo("xyz");
        assertThat(VisibleText.of("\u009b31mred\u009dtitle\u009cend\u0085")).isEqualTo("redend");
        assertThat(VisibleText.of("ab\bc\u0000d\u007f")).isEqualTo("abcd");
    }

    @Test
    void broken_sequences_hide_nothing_behind_them() {
        assertThat(VisibleText.of("a\u001b[31\u0001b")).isEqualTo("ab");
        assertThat(VisibleText.of("a\u001b[3é")).isEqualTo("aé");
        assertThat(VisibleText.of("a\u001b")).isEqualTo("a");
        assertThat(VisibleText.of("a\u001b[")).isEqualTo("a");
        assertThat(VisibleText.of("a\u001b]0;x\u001b[1mb")).isEqualTo("ab");
        assertThat(VisibleText.of("a\u001b(")).isEqualTo("a");
    }

    @Test
    void the_last_of_what_was_overwritten_is_seen_and_tabs_reach_their_stops() {
        assertThat(VisibleText.of("10 %\r50 %\r100 %\r")).isEqualTo("100 %");
        assertThat(VisibleText.of("ab\tc")).isEqualTo("ab      c");
        assertThat(VisibleText.of("\r\r")).isEmpty();
        assertThat(VisibleText.of("plain")).isEqualTo("plain");
    }
}
