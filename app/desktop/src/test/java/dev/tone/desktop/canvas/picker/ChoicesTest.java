package dev.tone.desktop.canvas.picker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChoicesTest {
    private final Choices english = new Choices(
            ServiceKind::title, kind -> kind == ServiceKind.EXTERNAL ? List.of("Power user", "User") : List.of());

    @Test
    void nothing_typed_shows_every_kind_and_then_every_technology() {
        List<NewService> all = english.matching("");
        assertThat(all.subList(0, ServiceKind.values().length))
                .allMatch(each -> each.technology().isEmpty());
        assertThat(all)
                .hasSize(ServiceKind.values().length + Catalog.standard().all().size());
    }

    @Test
    void a_technology_finds_its_kind() {
        assertThat(english.matching("redis")).containsExactly(new NewService(ServiceKind.CACHE, "Redis", ""));
    }

    @Test
    void kinds_come_before_technologies_and_any_language_is_found() {
        Choices korean = new Choices(kind -> kind == ServiceKind.DATABASE ? "데이터베이스" : "다른", _ -> List.of());
        assertThat(korean.matching("데이터베")).containsExactly(NewService.of(ServiceKind.DATABASE));
        assertThat(english.matching("API").getFirst()).isEqualTo(NewService.of(ServiceKind.API));
    }

    @Test
    @DisplayName("C-211 everyday words find a kind and become the name, whole beginnings first")
    void words() {
        assertThat(english.matching("us"))
                .startsWith(
                        new NewService(ServiceKind.EXTERNAL, "", "User"),
                        new NewService(ServiceKind.EXTERNAL, "", "Power user"));
    }

    @Test
    @DisplayName("C-211 what nothing is called can be the name of any kind")
    void unknown() {
        assertThat(english.matching("zorglub")).isEmpty();
        assertThat(english.named(" zorglub "))
                .hasSize(ServiceKind.values().length)
                .contains(new NewService(ServiceKind.WORKER, "", "zorglub"));
    }
}
