package dev.tone.canvas.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServiceModelTest {
    @Test
    void a_secret_is_named_and_everything_else_is_plain_text() {
        assertThat(SecretReference.parse("secret:DB_PASSWORD")).isEqualTo(new SecretReference("DB_PASSWORD"));
        assertThat(SecretReference.parse("secret:DB_PASSWORD").toString()).isEqualTo("secret:DB_PASSWORD");
        assertThat(SecretReference.parse("secret:two words")).isNull();
        assertThat(SecretReference.parse("DB_PASSWORD")).isNull();
        assertThatThrownBy(() -> new SecretReference("no-dash")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_volume_is_seen_at_a_path_from_the_root() {
        assertThat(Volume.isPath("/var/lib/data")).isTrue();
        assertThat(new String[] {"", "/", "data", "/a/../b", "/a b", "/a:ro", "/a,b", "/${x}", "/데이터"})
                .noneMatch(Volume::isPath);
        assertThatThrownBy(() -> new Volume("data", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Volume("/data", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
