package dev.tone.desktop.deployments.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineCsvTest {
    @Test
    void aRowEachWithSecondsPerStage() {
        String text = TimelineCsv.of(List.of(History.built(3, 12)), _ -> "production");

        String[] lines = text.split("\r\n");
        assertThat(lines[0])
                .startsWith("number,environment,kind,state,artifact")
                .contains("build_seconds");
        assertThat(lines[1])
                .startsWith("3,production,deploy,succeeded,site,aa,,2026-05-04T12:00:00Z")
                .contains("12.000");
        assertThat(lines[1].split(",", -1)).hasSameSizeAs(lines[0].split(",", -1));
    }

    @Test
    void whatPeopleWriteNeitherBreaksTheTableNorRuns() {
        String text =
                TimelineCsv.of(List.of(History.rollback(4, "=cmd()", "blank, \"white\"\npage")), _ -> "production");

        assertThat(text).contains(",'=cmd(),").contains("\"blank, \"\"white\"\"\npage\"");
    }
}
