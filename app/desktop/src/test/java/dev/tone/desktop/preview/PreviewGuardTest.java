package dev.tone.desktop.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewGuardTest {
    private final PreviewGuard guard = new PreviewGuard(Origin.of("http://production-shop.localhost:40001/"));

    @ParameterizedTest
    @CsvSource({
        "http://production-shop.localhost:40001/about.html, STAY",
        "HTTP://Production-Shop.localhost:40001/, STAY",
        "about:blank, STAY",
        "'', STAY",
        "http://production-shop.localhost:40002/, TO_BROWSER",
        "http://127.0.0.1:40001/, TO_BROWSER",
        "https://production-shop.localhost:40001/, TO_BROWSER",
        "https://example.com/, TO_BROWSER",
        "file:///etc/passwd, REFUSE",
        "data:text/html;x, REFUSE",
        "javascript:alert(1), REFUSE",
        "jar:file:/x!/y, REFUSE",
        "http:///nohost, REFUSE",
        "not an address, REFUSE"
    })
    void only_the_site_itself_stays(String address, PreviewGuard.Verdict verdict) {
        assertThat(guard.judge(address)).isEqualTo(verdict);
    }

    @Test
    void names_below_localhost_are_this_machine() throws UnknownHostException {
        assertThat(InetAddress.getByName("preview-my-shop.localhost")).isEqualTo(InetAddress.getByName("127.0.0.1"));
        assertThat(LocalhostResolverProvider.isLocal("a.LOCALHOST.")).isTrue();
        assertThat(LocalhostResolverProvider.isLocal("localhost.example.com")).isFalse();
    }

    @Test
    void other_names_are_the_system_s_business() {
        assertThatThrownBy(() -> InetAddress.getByName("nowhere.invalid")).isInstanceOf(UnknownHostException.class);
    }
}
