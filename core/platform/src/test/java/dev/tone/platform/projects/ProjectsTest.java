package dev.tone.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.project.Project;
import dev.tone.platform.Api;
import dev.tone.platform.PlatformCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ProjectsTest extends PlatformCase {
    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        api.get("/projects" + query)
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    @Test
    void a_new_project_has_its_environments_and_an_empty_canvas() {
        String id = project("Web shop");
        assertThat(api.get("/projects/" + id + "/environments")
                        .json()
                        .at("/items/0/name")
                        .asText())
                .isEqualTo("production");
        assertThat(api.get("/projects/" + id + "/environments")
                        .json()
                        .at("/items/1/kind")
                        .asText())
                .isEqualTo("preview");
        assertThat(api.get("/projects/" + id + "/canvases")
                        .json()
                        .at("/items/0/revision")
                        .asLong())
                .isZero();
        restart();
        assertThat(api.get("/projects/" + id).json().path("slug").asText()).isEqualTo("web-shop");
    }

    @Test
    void slugs_are_unique_readable_and_stay_when_the_name_changes() {
        assertThat(api.get("/projects/" + project("Café Zürich"))
                        .json()
                        .path("slug")
                        .asText())
                .isEqualTo("cafe-zurich");
        assertThat(api.get("/projects/" + project("cafe zürich!"))
                        .json()
                        .path("slug")
                        .asText())
                .isEqualTo("cafe-zurich-2");
        String korean = project("내 프로젝트");
        api.send("PATCH", "/projects/" + korean, new ProjectApi.Update("Mine", null, null));
        assertThat(api.get("/projects/" + korean).json().path("slug").asText()).isEqualTo("project");
        assertThat(api.get("/projects/" + project("x".repeat(80)))
                        .json()
                        .path("slug")
                        .asText())
                .hasSize(Slugs.MAX_LENGTH);
    }

    @Test
    void names_and_budgets_that_cannot_be_are_refused() {
        assertThat(api.post("/projects", new ProjectApi.Create("  ", null)).code())
                .isEqualTo("project/invalid-name");
        assertThat(api.post("/projects", new ProjectApi.Create("x".repeat(81), null))
                        .code())
                .isEqualTo("project/invalid-name");
        assertThat(api.post("/projects", new ProjectApi.Create("a\u0000b", null))
                        .code())
                .isEqualTo("project/invalid-name");
        assertThat(api.post("/projects", new ProjectApi.Create("a", "x".repeat(2001)))
                        .code())
                .isEqualTo("project/invalid-description");
        String id = project("a");
        assertThat(api.send("PATCH", "/projects/" + id, new ProjectApi.Update(null, null, 1L))
                        .code())
                .isEqualTo("project/invalid-budget");
    }

    @Test
    void an_edit_of_an_old_version_is_refused() {
        String id = project("one");
        String etag = api.get("/projects/" + id).header("ETag");
        assertThat(etag).isEqualTo("\"v1\"");
        Api.Answer second = api.send(
                "PATCH", "/projects/" + id, new ProjectApi.Update("two", "said", 1L << 30), "If-Match", "\"v1\"");
        assertThat(second.header("ETag")).isEqualTo("\"v2\"");
        assertThat(second.json().path("description").asText()).isEqualTo("said");
        Api.Answer stale =
                api.send("PATCH", "/projects/" + id, new ProjectApi.Update("three", null, null), "If-Match", "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("project/stale");
        assertThat(api.send("PATCH", "/projects/" + id, new ProjectApi.Update("x", null, null), "If-Match", "nonsense")
                        .status())
                .isEqualTo(412);
        assertThat(names("")).containsExactly("two");
    }

    @Test
    void projects_move_through_archive_and_trash_and_back() {
        String id = project("one");
        assertThat(api.post("/projects/" + id + ":archive", null).status()).isEqualTo(200);
        assertThat(api.post("/projects/" + id + ":archive", null).status()).isEqualTo(200);
        assertThat(names("")).isEmpty();
        assertThat(names("?state=archived")).containsExactly("one");
        assertThat(api.post("/projects/" + id + "/environments", "{\"name\":\"qa\"}")
                        .code())
                .isEqualTo("project/not-active");
        assertThat(api.delete("/projects/" + id).status()).isEqualTo(200);
        assertThat(names("?state=deleted")).containsExactly("one");
        JsonNode restored = api.post("/projects/" + id + ":restore", null).json();
        assertThat(restored.has("deletedAt")).isFalse();
        assertThat(names("")).containsExactly("one");
        assertThat(api.get("/projects?state=lost").code()).isEqualTo("request/invalid-parameter");
    }

    @Test
    void lists_are_paged_by_last_change_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            project("p" + i);
            if (i % 2 == 0) {
                clock.advance(Duration.ofSeconds(1));
            }
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/projects?limit=3" + cursor).json();
            page.path("items").forEach(item -> seen.add(item.path("name").asText()));
            cursor = page.has("nextCursor")
                    ? "&cursor=" + page.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
        assertThat(seen.getFirst()).isEqualTo("p6");
        assertThat(api.get("/projects?cursor=bm9uc2Vuc2U").code()).isEqualTo("request/invalid-page");
        assertThat(api.get("/projects?cursor=%20").code()).isEqualTo("request/invalid-page");
        assertThat(api.get("/projects?limit=0").code()).isEqualTo("request/invalid-page");
        assertThat(api.get("/projects?cursor=eAp5").code()).isEqualTo("request/invalid-page");
    }

    @Test
    void search_takes_the_text_as_it_is() {
        project("100% Äpfel");
        project("100 birds");
        assertThat(names("?q=0%25")).containsExactly("100% Äpfel");
        assertThat(names("?q=%C3%84PF")).containsExactly("100% Äpfel");
        assertThat(names("?q=_")).isEmpty();
    }

    @Test
    void usage_is_shown_against_the_budget_and_clean_up_answers_it() {
        String id = project("one");
        assertThat(api.get("/projects/" + id + "/usage").json().path("budget").asLong())
                .isEqualTo(Project.DEFAULT_DISK_BUDGET);
        assertThat(api.post("/projects/" + id + ":clean-up", null)
                        .json()
                        .path("artifacts")
                        .asLong())
                .isZero();
    }

    @Test
    void a_key_that_is_used_again_gives_the_same_answer_and_acts_once() throws Exception {
        ProjectApi.Create request = new ProjectApi.Create("once", null);
        Api.Answer first = api.post("/projects", request, "Idempotency-Key", "k1");
        Api.Answer again = api.post("/projects", request, "Idempotency-Key", "k1");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("ETag")).isEqualTo("\"v1\"");
        assertThat(api.post("/projects", new ProjectApi.Create("other", null), "Idempotency-Key", "k1")
                        .code())
                .isEqualTo("request/idempotency-key-reused");
        assertThat(api.post("/projects", request, "Idempotency-Key", "x".repeat(129))
                        .code())
                .isEqualTo("request/invalid-idempotency-key");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                callers.submit(
                        () -> api.post("/projects", new ProjectApi.Create("race", null), "Idempotency-Key", "k2"));
            }
        }
        assertThat(names("")).containsExactlyInAnyOrder("once", "race");
        restart();
        assertThat(api.post("/projects", request, "Idempotency-Key", "k1").json())
                .isEqualTo(first.json());
    }

    @Test
    void a_failed_request_leaves_its_key_free() {
        assertThat(api.post("/projects", new ProjectApi.Create("", null), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/projects", new ProjectApi.Create("good", null), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_first_canvas_is_named_in_the_persons_language() {
        assertThat(firstCanvas(new ProjectApi.Create("one", null, "ko"))).isEqualTo("캔버스");
        assertThat(firstCanvas(new ProjectApi.Create("two", null))).isEqualTo("Canvas");
        String sample = api.post("/workspace:create-sample?language=ko", null)
                .json()
                .path("id")
                .asText();
        assertThat(canvasName(sample)).isEqualTo("캔버스");
    }

    private String firstCanvas(ProjectApi.Create request) {
        return canvasName(api.post("/projects", request).json().path("id").asText());
    }

    private String canvasName(String project) {
        return api.get("/projects/" + project + "/canvases")
                .json()
                .path("items")
                .path(0)
                .path("name")
                .asText();
    }

    @Test
    void the_sample_comes_back_once_and_goes_whole() {
        JsonNode sample = api.post("/workspace:create-sample", null).json();
        assertThat(sample.path("sample").asBoolean()).isTrue();
        assertThat(api.post("/workspace:create-sample", null).json()).isEqualTo(sample);
        String canvas = first("/projects/" + sample.path("id").asText() + "/canvases");
        assertThat(api.get("/canvases/" + canvas + "/snapshot").json().path("records"))
                .isNotEmpty();
        project("mine");
        assertThat(api.post("/workspace:remove-sample", null).status()).isEqualTo(204);
        assertThat(api.post("/workspace:remove-sample", null).status()).isEqualTo(204);
        assertThat(names("")).containsExactly("mine");
        assertThat(api.get("/projects/" + sample.path("id").asText()).status()).isEqualTo(404);
    }
}
