package dev.tone.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.PlatformCase;
import dev.tone.platform.TestDatabase;
import dev.tone.platform.audit.sql.SqlAudit;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Database;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AuditTest extends PlatformCase {
    private int events() {
        return api.get("/audit/events?limit=200").json().path("items").size();
    }

    @Test
    void reading_and_refused_changes_leave_none() {
        project("one");
        int before = events();
        api.get("/projects");
        api.post("/projects", "{\"name\":\"\"}");
        api.post("/projects/none:archive", null);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void events_are_found_by_project_and_action() {
        String one = project("one");
        project("two");
        assertThat(api.get("/audit/events?project=" + one).json().path("items")).hasSize(1);
        assertThat(api.get("/audit/events?action=projects.create").json().path("items"))
                .hasSize(2);
        assertThat(api.get("/audit/events?action=projects.delete").json().path("items"))
                .isEmpty();
        assertThat(api.get("/audit/events?project=a%20b").code()).isEqualTo("request/invalid-parameter");
        JsonNode page = api.get("/audit/events?limit=1").json();
        assertThat(api.get("/audit/events?limit=1&cursor="
                                + page.path("nextCursor").asText())
                        .json()
                        .at("/items/0/target")
                        .asText())
                .isEqualTo("project/" + one);
    }

    @Test
    void tampering_with_the_trail_is_found() {
        for (int i = 0; i < 5; i++) {
            project("p" + i);
        }
        JsonNode me = api.get("/me").json();
        Actor actor = new Actor(
                new dev.tone.model.id.UserId(me.path("user").asText()),
                "test",
                new dev.tone.model.id.OrganizationId(me.path("organization").asText()),
                Role.OWNER);
        platform.close();
        for (String attack : new String[] {
            "UPDATE audit_events SET action = 'projects.nothing' WHERE sequence = 3",
            "UPDATE audit_events SET after_json = '{}' WHERE sequence = 3",
            "DELETE FROM audit_events WHERE sequence = 3",
            "UPDATE audit_events SET time = time + 1 WHERE sequence = 3"
        }) {
            try (Database database = testDatabase().open()) {
                AuditFacade audit = new AuditFacade(database, new SqlAudit());
                assertThat(audit.firstBroken(actor)).isEmpty();
                Set<Long> found = new TreeSet<>();
                try {
                    database.run(transaction -> {
                        transaction.handle().execute(attack);
                        audit.firstBroken(actor).ifPresent(found::add);
                        throw new IllegalStateException("undo");
                    });
                } catch (IllegalStateException undone) {
                    assertThat(undone).hasMessage("undo");
                }
                assertThat(found).as(attack).containsExactly(3L);
            }
        }
    }

    private TestDatabase testDatabase() {
        return database();
    }
}
