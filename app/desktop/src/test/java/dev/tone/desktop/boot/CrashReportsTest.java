package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @Test
    void keepsTheTraceOnThisMachineAndTells() throws Exception {
        CrashReports reports = new CrashReports(folder, clock);
        List<Path> told = new ArrayList<>();
        reports.onReport(told::add);

        reports.write("painter", new IllegalStateException("no paint"));

        assertThat(told).hasSize(1);
        assertThat(Files.readString(told.getFirst()))
                .contains("thread: painter", "IllegalStateException: no paint", "2026-01-02T03:04:05Z");
    }

    @Test
    void keepsOnlyTheNewest() {
        CrashReports reports = new CrashReports(folder, clock);
        for (int i = 0; i < CrashReports.KEPT + 5; i++) {
            now = now.plus(Duration.ofSeconds(1));
            reports.write("t", new RuntimeException("crash " + i));
        }

        assertThat(reports.list()).hasSize(CrashReports.KEPT);
        assertThat(reports.list().getFirst().getFileName().toString()).isEqualTo("crash-20260102-030430-000.txt");
    }
}
