package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SystemOpenerTest {
    @Test
    void each_system_has_its_own_program_for_addresses() {
        assertThat(SystemOpener.command("Linux", "http://a.example/")).containsExactly("xdg-open", "http://a.example/");
        assertThat(SystemOpener.command("Mac OS X", "http://a.example/")).containsExactly("open", "http://a.example/");
        assertThat(SystemOpener.command("Windows 11", "http://a.example/"))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", "http://a.example/");
    }

    @Test
    void a_program_that_is_not_there_opens_nothing() {
        assertThat(SystemOpener.run(List.of("no-such-program-of-tone", "http://a.example/")))
                .isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_program_that_gives_up_opened_nothing() {
        assertThat(SystemOpener.run(List.of("sh", "-c", "exit 3"))).isFalse();
        assertThat(SystemOpener.run(List.of("sh", "-c", "exit 0"))).isTrue();
    }
}
