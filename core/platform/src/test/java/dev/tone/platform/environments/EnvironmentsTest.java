package dev.tone.platform.environments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.EnvironmentApi.ChangeVariables;
import dev.tone.model.api.EnvironmentApi.SetVariable;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.Api;
import dev.tone.platform.LiveClient;
import dev.tone.platform.PlatformCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnvironmentsTest extends PlatformCase {
    private static final String CANARY = "canary-7f3a91-secret";

    private String project;
    private String variables;

    @BeforeEach
    void newProject() {
        project = project("Web shop");
        variables = "/environments/" + first("/projects/" + project + "/environments") + "/variables";
    }

    private Api.Answer change(List<SetVariable> set, List<String> remove) {
        return api.send("PATCH", variables, new ChangeVariables(set, remove));
    }

    @Test
    void secrets_are_written_and_never_read() throws IOException {
        Api.Answer answer = change(
                List.of(new SetVariable("TOKEN", CANARY, true), new SetVariable("MODE", "fast", false)), List.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain(CANARY);
        assertThat(answer.json().at("/items/0/value").asText()).isEqualTo("fast");
        assertThat(answer.json().at("/items/1/secret").asBoolean()).isTrue();
        assertThat(answer.json().at("/items/1").has("value")).isFalse();
        assertThat(api.get(variables).text()).doesNotContain(CANARY);
        assertThat(api.get("/audit/events").text()).contains("TOKEN").doesNotContain(CANARY);
        restart();
        platform.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(CANARY);
            }
        }
    }

    @Test
    void variables_are_replaced_and_removed_all_or_none() {
        change(List.of(new SetVariable("A", "1", false), new SetVariable("B", "2", false)), List.of());
        assertThat(change(List.of(new SetVariable("A", "3", true)), List.of("B"))
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(change(List.of(new SetVariable("C", "1", false), new SetVariable("bad name", "", false)), List.of())
                        .code())
                .isEqualTo("variable/invalid-name");
        assertThat(api.get(variables).json().path("items")).hasSize(1);
    }

    @Test
    void what_no_process_would_take_is_refused() {
        assertThat(change(List.of(new SetVariable("PORT", "80", false)), List.of())
                        .code())
                .isEqualTo("variable/reserved-name");
        assertThat(change(List.of(new SetVariable("A", "x\u0000y", false)), List.of())
                        .code())
                .isEqualTo("variable/invalid-value");
        assertThat(change(List.of(new SetVariable("A", "1", false), new SetVariable("A", "2", false)), List.of())
                        .code())
                .isEqualTo("variable/set-twice");
        assertThat(change(List.of(new SetVariable("A", "1", false)), List.of("A"))
                        .code())
                .isEqualTo("variable/set-and-removed");
        List<SetVariable> many = Stream.iterate(0, i -> i + 1)
                .limit(501)
                .map(i -> new SetVariable("V" + i, "", false))
                .toList();
        assertThat(change(many, List.of()).code()).isEqualTo("variable/too-many");
        assertThat(api.get(variables).json().path("items")).isEmpty();
    }

    @Test
    void one_that_is_added_is_told_to_who_follows_the_project() {
        try (LiveClient live = new LiveClient(platform).hello()) {
            live.send(new ClientMessage.Subscribe(Topic.project(new ProjectId(project)), 0));
            api.post("/projects/" + project + "/environments", new EnvironmentApi.Create("staging"));

            String heard = live.nextText();
            while (!heard.contains("environment-changed")) {
                heard = live.nextText();
            }

            assertThat(heard).contains("staging");
        }
    }

    @Test
    void environments_are_added_with_names_that_fit_a_web_address() {
        String path = "/projects/" + project + "/environments";
        assertThat(api.post(path, new EnvironmentApi.Create("dev"))
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("development");
        assertThat(api.post(path, new EnvironmentApi.Create("dev")).code()).isEqualTo("environment/exists");
        assertThat(api.post(path, new EnvironmentApi.Create("Über")).code()).isEqualTo("environment/invalid-name");
        for (int i = 0; i < 17; i++) {
            assertThat(api.post(path, new EnvironmentApi.Create("e" + i)).status())
                    .isEqualTo(201);
        }
        assertThat(api.post(path, new EnvironmentApi.Create("one-more")).code()).isEqualTo("environment/too-many");
        assertThat(api.get("/environments/none/variables").code()).isEqualTo("environment/not-found");
    }

    @Test
    void one_in_the_archive_makes_room_and_keeps_its_name() {
        String path = "/projects/" + project + "/environments";
        for (int i = 0; i < 18; i++) {
            api.post(path, new EnvironmentApi.Create("e" + i));
        }
        String last = api.get(path).json().at("/items/19/id").asText();

        Api.Answer archived = api.post("/environments/" + last + ":archive", new EnvironmentApi.Archive(false));

        assertThat(archived.json().path("name").asText()).isEqualTo("e17");
        assertThat(archived.json().has("archivedAt")).isTrue();
        assertThat(api.get(path).json().at("/items/19/archivedAt").isMissingNode())
                .isFalse();
        assertThat(api.post(path, new EnvironmentApi.Create("e17")).text())
                .contains("environment/exists")
                .contains("in the archive");
        assertThat(api.post(path, new EnvironmentApi.Create("one-more")).status())
                .isEqualTo(201);
        assertThat(api.post("/environments/" + last + ":restore", null).code()).isEqualTo("environment/too-many");
    }
}
