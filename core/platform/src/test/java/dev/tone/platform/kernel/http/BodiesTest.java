package dev.tone.platform.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.platform.Api;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A body is taken as it was meant or not at all.
class BodiesTest {
    @TempDir
    Path data;

    private Platform platform;
    private Api api;

    @BeforeEach
    void start() {
        platform = Platform.start(PlatformConfig.embedded(data));
        api = new Api(platform);
    }

    @AfterEach
    void stop() {
        api.close();
        platform.close();
    }

    private int projects() {
        return api.get("/projects").json().path("items").size();
    }

    private void refused(Object body) {
        int before = projects();
        Api.Answer answer = api.post("/projects", body);
        assertThat(answer.status()).as(String.valueOf(body)).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request/invalid-body");
        assertThat(projects()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":1}",
                "{\"name\":1e999999999}",
                "{\"name\":true}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\ud800x\"}",
                "{\"name\":\"\\udc00\\ud800\"}",
                "{\"name\":\"\\ud83d\\n\"}",
            })
    void values_of_another_kind_names_twice_and_half_characters_are_refused(String body) {
        refused(body);
    }

    @Test
    void other_encodings_and_what_no_writer_of_utf_8_makes_are_refused() {
        refused(bytes("{\"name\":\"\u00c0\u00af\"}", StandardCharsets.ISO_8859_1));
        refused(bytes("{\"name\":\"\u00ed\u00a0\u0080\"}", StandardCharsets.ISO_8859_1));
        refused(bytes("{\"name\":\"x\"}", StandardCharsets.UTF_16));
        refused(bytes("{\"name\":\"x\"}", StandardCharsets.UTF_16LE));
    }

    @Test
    void characters_of_all_planes_come_through_escaped_or_not() {
        String rocket = Character.toString(0x1F680);
        assertThat(api.post("/projects", "{\"name\":\"\\ud83d\\ude80 \\\\ud800 \\u00e9\"}")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo(rocket + " \\ud800 \u00e9");
        assertThat(api.post("/projects", "{\"name\":\"" + rocket + " 가게\"}")
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo(rocket + " 가게");
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
