package dev.tone.desktop.canvas.picker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.service.ServiceKind;
import org.junit.jupiter.api.Test;

class ServicePickerTest {
    @Test
    void nothing_typed_shows_every_kind() {
        assertThat(ServicePicker.matching("", ServiceKind::title)).hasSize(ServiceKind.values().length);
    }

    @Test
    void a_technology_finds_its_kind() {
        assertThat(ServicePicker.matching("redis", ServiceKind::title))
                .containsExactly(new ServicePicker.Choice(ServiceKind.CACHE, "Redis"));
    }

    @Test
    void kinds_come_before_technologies_and_any_language_is_found() {
        assertThat(ServicePicker.matching("데이", kind -> kind == ServiceKind.DATABASE ? "데이터베이스" : "다른"))
                .containsExactly(new ServicePicker.Choice(ServiceKind.DATABASE, ""));
        assertThat(ServicePicker.matching("API", ServiceKind::title).getFirst())
                .isEqualTo(new ServicePicker.Choice(ServiceKind.API, ""));
    }
}
