package dev.tone.platform.kernel.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class PlatformLogTest {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformLogTest.class);

    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PlatformLog.LEVEL);
        MDC.clear();
    }

    @Test
    void statements_and_their_correlation_ids_are_written_when_somebody_asks_for_them() throws IOException {
        System.setProperty(PlatformLog.LEVEL, "debug");

        assertThat(written()).contains("\"DEBUG\"", "SELECT 1", "click-7", "\"INFO\"");
    }

    @Test
    void without_asking_only_what_matters_is_written() throws IOException {
        assertThat(written()).contains("\"INFO\"").doesNotContain("SELECT 1");
    }

    private String written() throws IOException {
        Pin log = PlatformLog.open(folder);
        MDC.put("correlationId", "click-7");
        LOG.debug("SELECT 1");
        LOG.info("done");
        log.close();
        return Files.readString(folder.resolve("platform.log"));
    }
}
