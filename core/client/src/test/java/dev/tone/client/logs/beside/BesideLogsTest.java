package dev.tone.client.logs.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BesideLogsTest {
    /// `step: text` a line.
    private static List<LogLine> log(String... lines) {
        List<LogLine> log = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            log.add(new LogLine(
                    log.size() + 1L,
                    Instant.EPOCH,
                    LogStream.OUT,
                    LogLevel.INFO,
                    line.substring(0, colon),
                    line.substring(colon + 2)));
        }
        return log;
    }

    private static BesideRows align(List<LogLine> left, List<LogLine> right) {
        return BesideLogs.align(lines(left), lines(right));
    }

    private static BesideLogs.Lines lines(List<LogLine> log) {
        return (from, wanted) -> log.subList((int) from, (int) Math.min(log.size(), from + wanted));
    }

    private static List<String> drawn(BesideRows rows) {
        List<String> drawn = new ArrayList<>();
        for (int row = 0; row < rows.count(); row++) {
            drawn.add(
                    switch (rows.kind(row)) {
                        case STEP -> "# " + rows.step(row);
                        case FOLDED -> "… " + rows.hidden(row);
                        default -> rows.kind(row) + " " + rows.left(row) + " " + rows.right(row);
                    });
        }
        return drawn;
    }

    @Test
    void steps_of_one_name_stand_beside_each_other_and_noise_is_no_difference() {
        BesideRows rows = align(
                log("install: added 12 packages in 3s", "build: \u001b[32mdone\u001b[0m in 1.2s", "build: 2 passed"),
                log("prepare: hello", "install: added 12 packages in 941ms", "build: done in 3.4s", "build: 3 passed"));

        assertThat(drawn(rows))
                .containsExactly(
                        "# prepare", "ONLY_RIGHT -1 0", "# install", "SAME 0 1", "# build", "SAME 1 2", "CHANGED 2 3");
        assertThat(rows.differing()).isEqualTo(2);
        assertThat(rows.blocks()).isEqualTo(2);
        assertThat(rows.rowOfLeft(1)).isEqualTo(5);
        assertThat(rows.rowOfRight(0)).isEqualTo(1);
        assertThat(rows.rowOfRight(3)).isEqualTo(6);
    }

    @Test
    void a_step_that_another_took_the_place_of_stands_alone() {
        assertThat(drawn(align(log("npm: a", "npm: b", "z: end"), log("pnpm: a", "z: end"))))
                .containsExactly(
                        "# npm", "ONLY_LEFT 0 -1", "ONLY_LEFT 1 -1", "# pnpm", "ONLY_RIGHT -1 0", "# z", "SAME 2 1");
    }

    @Test
    void long_stretches_that_are_the_same_fold_to_a_row() {
        List<LogLine> left = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            left.addAll(log("build: line " + i));
        }
        List<LogLine> right = new ArrayList<>(left);
        right.set(5_000, log("build: another").getFirst());
        BesideRows all = align(left, right);
        BesideRows rows = all.folded(2);

        assertThat(all.count()).isEqualTo(10_001);
        assertThat(drawn(rows))
                .containsExactly(
                        "# build",
                        "… 4998",
                        "SAME 4998 4998",
                        "SAME 4999 4999",
                        "CHANGED 5000 5000",
                        "SAME 5001 5001",
                        "SAME 5002 5002",
                        "… 4997");
        assertThat(rows.rowOfLeft(17)).isEqualTo(1);
        assertThat(rows.rowOfLeft(5_001)).isEqualTo(5);
        assertThat(rows.rowOfLeft(9_999)).isEqualTo(7);
        assertThat(rows.difference(-1, true)).isEqualTo(4);
        assertThat(rows.difference(4, true)).isEqualTo(-1);
        assertThat(rows.difference(7, false)).isEqualTo(4);
        assertThat(all.difference(0, true)).isEqualTo(5_001);
        assertThatThrownBy(() -> rows.kind(8)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void one_goes_from_each_place_that_differs_to_the_next_and_back() {
        BesideRows rows = align(
                log("a: 1x", "a: same", "a: two", "a: three", "a: same again"),
                log("a: 2x", "a: same", "a: zwei", "a: drei", "a: vier", "a: same again"));

        assertThat(rows.difference(-1, true)).isEqualTo(1);
        assertThat(rows.difference(1, true)).isEqualTo(3);
        assertThat(rows.difference(3, true)).isEqualTo(-1);
        assertThat(rows.difference(4, false)).isEqualTo(1);
        assertThat(rows.difference(6, false)).isEqualTo(3);
        assertThat(rows.difference(1, false)).isEqualTo(-1);
        assertThat(align(List.of(), List.of()).difference(0, true)).isEqualTo(-1);
    }
}
