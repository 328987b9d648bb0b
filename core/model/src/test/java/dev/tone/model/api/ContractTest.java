package dev.tone.model.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {
    @Test
    void every_operation_has_its_own_id_and_place() {
        Set<String> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Endpoint endpoint : Contract.endpoints()) {
            assertThat(ids.add(endpoint.id())).as(endpoint.id()).isTrue();
            assertThat(places.add(endpoint.method() + " " + endpoint.path()))
                    .as(endpoint.id())
                    .isTrue();
        }
    }

    @Test
    void only_health_and_signed_content_are_public() {
        assertThat(Contract.endpoints().stream()
                        .filter(endpoint -> endpoint.permission() == Permission.PUBLIC)
                        .map(Endpoint::id))
                .containsExactlyInAnyOrder("health.live", "health.ready", "links.open", "hooks.receive");
    }

    @Test
    void what_creates_can_be_repeated_safely() {
        assertThat(Contract.endpoints())
                .filteredOn(endpoint -> endpoint.has(Endpoint.Trait.CREATES))
                // What answers with a secret does not: an answer that can be repeated is kept.
                .filteredOn(endpoint -> endpoint != WebhookApi.CREATE && endpoint != HookApi.CREATE)
                .allMatch(endpoint -> endpoint.has(Endpoint.Trait.IDEMPOTENT));
    }
}
