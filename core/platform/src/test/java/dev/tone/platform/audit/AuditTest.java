package dev.tone.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.Contract;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.Method;
import dev.tone.platform.Api;
import dev.tone.platform.PlatformCase;
import dev.tone.platform.TestDatabase;
import dev.tone.platform.audit.sql.SqlAudit;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AuditTest extends PlatformCase {
    /// Tested where they live: they need files and processes, or somebody to be told.
    private static final Set<String> ELSEWHERE = Set.of("artifacts.", "uploads.", "deployments.", "sites.");

    private static final Set<String> NOTIFICATION_MARKS =
            Set.of("notifications.read", "notifications.unread", "notifications.archive", "notifications.readAll");

    private int events() {
        return api.get("/audit/events?limit=200").json().path("items").size();
    }

    /// One request per changing endpoint, in an order that each finds what it needs.
    private Map<String, String[]> requests(String project, String environment, String canvas) {
        Map<String, String[]> requests = new LinkedHashMap<>();
        String change = "{\"set\":[{\"name\":\"A\",\"value\":\"1\",\"secret\":true}],\"remove\":[]}";
        String batch = "{\"client\":\"c\",\"counter\":1,\"base\":0,\"operations\":"
                + "[{\"op\":\"create\",\"record\":\"e\",\"type\":\"text\",\"properties\":{}}]}";
        requests.put("projects.create", new String[] {"POST", "/projects", "{\"name\":\"x\"}"});
        requests.put("projects.update", new String[] {"PATCH", "/projects/" + project, "{\"name\":\"y\"}"});
        requests.put("projects.cleanUp", new String[] {"POST", "/projects/" + project + ":clean-up", null});
        requests.put(
                "environments.create",
                new String[] {"POST", "/projects/" + project + "/environments", "{\"name\":\"q\"}"});
        requests.put("variables.change", new String[] {"PATCH", "/environments/" + environment + "/variables", change});
        requests.put(
                "canvases.create", new String[] {"POST", "/projects/" + project + "/canvases", "{\"name\":\"b\"}"});
        requests.put("canvases.rename", new String[] {"PATCH", "/canvases/" + canvas, "{\"name\":\"c\"}"});
        requests.put("canvases.submit", new String[] {"POST", "/canvases/" + canvas + "/operations", batch});
        requests.put(
                "notifications.setPreferences",
                new String[] {"PUT", "/notification-preferences", "{\"channels\":{},\"quietFrom\":\"22:00\"}"});
        requests.put("projects.archive", new String[] {"POST", "/projects/" + project + ":archive", null});
        requests.put("projects.restore", new String[] {"POST", "/projects/" + project + ":restore", null});
        requests.put("projects.delete", new String[] {"DELETE", "/projects/" + project, null});
        requests.put("workspace.createSample", new String[] {"POST", "/workspace:create-sample", null});
        requests.put("workspace.removeSample", new String[] {"POST", "/workspace:remove-sample", null});
        return requests;
    }

    @Test
    void every_change_leaves_exactly_one_event() {
        String project = project("one");
        Map<String, String[]> requests = requests(
                project, first("/projects/" + project + "/environments"), first("/projects/" + project + "/canvases"));
        Set<String> changing = new TreeSet<>();
        for (Endpoint endpoint : Contract.endpoints()) {
            if (endpoint.method() != Method.GET
                    && ELSEWHERE.stream().noneMatch(endpoint.id()::startsWith)
                    && !NOTIFICATION_MARKS.contains(endpoint.id())) {
                changing.add(endpoint.id());
            }
        }
        assertThat(requests.keySet()).isEqualTo(changing);
        requests.forEach((id, request) -> {
            int before = events();
            Api.Answer answer = api.send(request[0], request[1], request[2], "Correlation-Id", "test-" + before);
            assertThat(answer.status()).as(id + answer.text()).isBetween(200, 299);
            JsonNode newest = api.get("/audit/events?limit=1").json().at("/items/0");
            assertThat(events()).as(id).isEqualTo(before + 1);
            assertThat(newest.path("action").asText()).isEqualTo(id);
            assertThat(newest.path("correlationId").asText()).isEqualTo("test-" + before);
        });
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
