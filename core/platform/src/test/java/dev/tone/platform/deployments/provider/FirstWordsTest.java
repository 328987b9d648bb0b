package dev.tone.platform.deployments.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.platform.deployments.logs.LogEntry;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.StoredLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstWordsTest {
    private static final String GIVEN = "The process was not healthy after 60 s: nothing answers on PORT 45413.";

    @TempDir
    Path folder;

    private LogStore store;
    private StoredLog site;

    @BeforeEach
    void open() {
        store = new LogStore(folder, Clock.systemUTC());
        site = store.log("site");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void writes(String release, String text) {
        site.append(List.of(new LogEntry(LogStream.OUT, LogLevel.INFO, new LineOrigin("runtime", release), text)));
    }

    @Test
    void onlyWhatTheReleaseWroteSinceItWasStartedIsRepeated() {
        writes("#4", "an earlier try");
        FirstWords words = new FirstWords(site, "#4");
        writes("#3", "the one before goes on");
        writes("#4", "no database");
        StoredLog log = store.log("deployment");

        LogEntry last = words.repeat(log, "health");

        assertThat(last).isNotNull().extracting(LogEntry::text).isEqualTo("no database");
        assertThat(log.page(1, 10).lines()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("no database");
            assertThat(line.step()).isEqualTo("health");
        });
    }

    @Test
    void aProcessThatWritesALotIsRepeatedFromItsLastLines() {
        FirstWords words = new FirstWords(site, "#4");
        for (int i = 1; i <= 5_000; i++) {
            writes("#4", "line " + i);
        }
        StoredLog log = store.log("deployment");
        words.repeat(log, "health");

        assertThat(log.page(1, 1_000).lines())
                .hasSize(200)
                .last()
                .extracting(LogLine::text)
                .isEqualTo("line 5000");
    }

    @Test
    void whoWritesNothingHasNoWords() {
        FirstWords words = new FirstWords(site, "#4");

        assertThat(words.repeat(store.log("deployment"), "health")).isNull();
        assertThat(words.withOtherPort(GIVEN)).isEqualTo(GIVEN);
    }

    @ParameterizedTest
    @CsvSource({
        "Listening on port 3000,3000",
        "Server listening at http://127.0.0.1:8080,8080",
        " * Running on http://127.0.0.1:5000,5000",
        "Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit),8000",
        "\u001b[32m  ➜  Local:   http://localhost:4321/\u001b[0m,4321",
        "Tomcat started on port(s): 8081 (http),8081",
        "Listening on port 45413,",
        "connected to database on port 5432,"
    })
    void theOtherPortIsReadOutOfThem(String text, String port) {
        FirstWords words = new FirstWords(site, "#4");
        writes("#4", text);

        assertThat(words.withOtherPort(GIVEN))
                .isEqualTo(
                        port == null
                                ? GIVEN
                                : "It says that it listens on port " + port + "; nothing answers on PORT 45413.");
        assertThat(words.withOtherPort("The health path answers 500.")).isEqualTo("The health path answers 500.");
    }
}
