package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.logs.LineSet;
import dev.tone.client.logs.LogFilter;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogRowsTest {
    private final MemoryLog log = new MemoryLog();

    private LogViewModel open() {
        LogViewModel model = new LogViewModel(log, Runnable::run, Runnable::run);
        model.setVisibleRows(10);
        return model;
    }

    @Test
    void only_matches_with_lines_around_them_or_only_the_others() {
        LogViewModel model = open();
        log.add(10).add(LogLevel.INFO, "build", "needle").add(10);
        model.search("needle", false);

        model.filtering().onlyMatchesProperty().set(true);
        assertThat(sequences(model)).containsExactly(11L);
        model.filtering().contextProperty().set(2);
        assertThat(sequences(model)).containsExactly(9L, 10L, 11L, 12L, 13L);
        model.filtering().contextProperty().set(0);
        model.filtering().invertedProperty().set(true);
        assertThat(sequences(model)).hasSize(20).doesNotContain(11L);
        model.search("", false);
        assertThat(sequences(model)).hasSize(21);
        model.search("line 2", false);
        log.add(1);
        assertThat(sequences(model)).doesNotContain(2L, 20L, 21L, 22L).hasSize(18);
        assertThat(model.filtering().isOn()).isTrue();
        model.filtering().showAll();
        assertThat(model.filtering().isOn()).isFalse();
        assertThat(model.rowsProperty().get()).isEqualTo(22);
    }

    @Test
    void times_are_cut_at_the_pointed_out_line() {
        LogViewModel model = open();
        log.add(20);
        model.revealSequence(8);
        model.cutAtMark(true);
        assertThat(sequences(model)).startsWith(8L).hasSize(13);
        model.revealSequence(10);
        model.cutAtMark(false);
        assertThat(sequences(model)).containsExactly(8L, 9L, 10L);
    }

    @Test
    void a_group_folds_within_its_step_and_counts_its_lines() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "install", "i1");
        log.add(LogLevel.INFO, "build", "##[group]Run tests");
        log.add(LogLevel.INFO, "build", "t1").add(LogLevel.INFO, "build", "t2");
        log.add(LogLevel.INFO, "build", "##[endgroup]");
        log.add(LogLevel.INFO, "build", "between");
        log.add(LogLevel.INFO, "build", "\u001b[1m::group::Lint\u001b[0m").add(LogLevel.INFO, "build", "l1");
        log.add(LogLevel.INFO, "publish", "p1");

        model.folding().fold(3);
        assertThat(sequences(model)).containsExactly(1L, 2L, 6L, 7L, 8L, 9L);
        assertThat(model.folding().foldedBelow(1)).isEqualTo(3);
        assertThat(model.folding().isGroupFolded(1)).isTrue();
        assertThat(model.folding().isStepFolded(1)).isFalse();
        assertThat(model.markedProperty().get()).isEqualTo(1);

        // Once more: its step.
        model.folding().fold(1);
        assertThat(sequences(model)).containsExactly(1L, 2L, 9L);
        assertThat(model.folding().foldedBelow(1)).isEqualTo(6);
        model.folding().unfold(model.lineOf(1));
        assertThat(sequences(model)).containsExactly(1L, 2L, 6L, 7L, 8L, 9L);

        model.folding().toggleGroup(3);
        assertThat(model.folding().foldedBelow(3)).isEqualTo(1);
        model.folding().toggleGroup(3);
        assertThat(model.folding().foldedBelow(3)).isZero();
        model.folding().fold(2);
        assertThat(sequences(model)).as("a line of no group folds its step").containsExactly(1L, 2L, 9L);
    }

    @Test
    void what_is_left_of_a_long_fold_is_on_a_full_screen() {
        LogViewModel model = open();
        log.add(20).add(LogLevel.INFO, "build", "::group::Tests").add(50);
        log.add(LogLevel.INFO, "build", "::endgroup::").add(3);
        model.revealSequence(60);

        model.folding().fold(model.markedProperty().get());

        assertThat(model.rowsProperty().get()).isEqualTo(24);
        assertThat(model.markedProperty().get()).isEqualTo(20);
        assertThat(model.topProperty().get()).isEqualTo(14);
    }

    @Test
    void who_unfolds_stays_at_the_line() {
        LogViewModel model = open();
        log.add(3).add(LogLevel.INFO, "build", "::group::Tests").add(5);
        log.add(LogLevel.INFO, "build", "::endgroup::");
        model.revealSequence(4);
        model.folding().fold(model.markedProperty().get());

        model.folding().unfold(model.lineOf(model.markedProperty().get()));
        assertThat(model.markedProperty().get()).isEqualTo(3);
        assertThat(model.rowsProperty().get()).isEqualTo(10);

        model.folding().unfold(3);
        assertThat(model.markedProperty().get())
                .as("also where nothing was folded")
                .isEqualTo(3);
    }

    @Test
    void a_line_within_a_folded_group_of_a_folded_step_is_shown_when_it_is_gone_to() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "install", "i1");
        log.add(LogLevel.INFO, "build", "::group::Tests").add(LogLevel.INFO, "build", "needle");
        log.add(LogLevel.INFO, "build", "::endgroup::").add(LogLevel.INFO, "publish", "p1");
        model.folding().foldAll(true);
        assertThat(sequences(model)).containsExactly(1L, 2L, 5L);

        model.revealSequence(3);

        assertThat(sequences(model)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_folded_group_at_the_end_grows_folded_until_it_is_over() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "build", "::group::Tests").add(LogLevel.INFO, "build", "t1");
        model.folding().toggleGroup(0);

        log.add(LogLevel.INFO, "build", "t2");
        assertThat(sequences(model)).containsExactly(1L);
        log.add(LogLevel.INFO, "build", "::endgroup::").add(LogLevel.INFO, "build", "after");
        assertThat(sequences(model)).containsExactly(1L, 5L);
        log.add(LogLevel.INFO, "build", "later");
        assertThat(sequences(model)).containsExactly(1L, 5L, 6L);
    }

    @Test
    void a_step_folds_to_its_first_line_and_keeps_growing_folded() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "install", "i1").add(LogLevel.INFO, "install", "i2");
        log.add(LogLevel.INFO, "build", "b1").add(LogLevel.INFO, "build", "b2").add(LogLevel.INFO, "build", "b3");

        assertThat(model.folding().beginsStep(0)).isTrue();
        assertThat(model.folding().beginsStep(1)).isFalse();
        model.folding().toggleStep(0);
        assertThat(sequences(model)).containsExactly(1L, 3L, 4L, 5L);
        assertThat(model.folding().foldedBelow(0)).isEqualTo(1);
        model.folding().fold(3);
        assertThat(sequences(model)).containsExactly(1L, 3L);
        assertThat(model.markedProperty().get()).isEqualTo(1);
        log.add(LogLevel.INFO, "build", "b4")
                .add(LogLevel.INFO, "publish", "p1")
                .add(LogLevel.INFO, "publish", "p2");
        assertThat(sequences(model)).containsExactly(1L, 3L, 7L, 8L);
        assertThat(model.folding().foldedBelow(1)).isEqualTo(3);
        model.revealSequence(4);
        assertThat(sequences(model)).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L);
        model.folding().foldAll(true);
        assertThat(sequences(model)).containsExactly(1L, 3L, 7L);
        model.folding().toggleStep(2);
        assertThat(sequences(model)).containsExactly(1L, 3L, 7L, 8L);
        model.folding().foldAll(false);
        assertThat(model.rowsProperty().get()).isEqualTo(8);
    }

    @Test
    void a_line_that_is_on_its_way_is_shown_when_it_comes() {
        LogViewModel model = open();
        log.add(10);

        model.revealSequence(40);
        assertThat(model.markedProperty().get()).isEqualTo(-1);
        log.add(60);

        assertThat(model.markedProperty().get()).isEqualTo(39);
        assertThat(model.followProperty().get()).isFalse();
    }

    @Test
    void a_log_that_begins_anew_is_shown_anew() {
        LogViewModel model = open();
        log.add(50);
        model.search("line 4", false);
        model.goToError(true);
        model.folding().foldAll(true);

        log.clear().add(5);

        assertThat(model.rowsProperty().get()).isEqualTo(5);
        assertThat(model.finder().matchCountProperty().get()).isEqualTo(1);
    }

    @Test
    void rows_and_lines_are_each_others_opposite() {
        Random random = new Random(5);
        for (int round = 0; round < 40; round++) {
            MemoryLog some = new MemoryLog();
            for (int i = 0; i < 200; i++) {
                some.add(LogLevel.INFO, "step" + i / 20 % 3, "x");
            }
            LogRows rows = new LogRows(some);
            LineSet passing = new LineSet();
            List<Long> expected = new ArrayList<>();
            for (long line = 0; line < 200; line++) {
                if (random.nextInt(3) > 0) {
                    passing.add(line);
                    expected.add(line);
                }
            }
            rows.filter(passing);
            for (int i = random.nextInt(4); i > 0; i--) {
                long line = random.nextLong(200);
                rows.foldStep(line);
                long start = line / 20 * 20;
                expected.removeIf(hidden -> hidden > start && hidden < start + 20);
            }
            assertThat(rows.count()).isEqualTo(expected.size());
            for (int row = 0; row < expected.size(); row++) {
                assertThat(rows.lineOf(row)).isEqualTo(expected.get(row));
                assertThat(rows.rowOf(expected.get(row))).isEqualTo(row);
                assertThat(rows.shows(expected.get(row))).isTrue();
            }
            rows.unfoldAll();
            assertThat(rows.hasFolds()).isFalse();
        }
    }

    @Test
    void what_is_painted_is_what_is_searched() {
        Random random = new Random(9);
        String[] pieces = {
            "a",
            "é",
            "\u001b[31m",
            "\u001b[",
            "\u001b]8;;x\u0007",
            "\t",
            "\r",
            "\u009b1m",
            "\u0090q\u009c",
            "\b",
            "\u001b(B",
            "\u001b",
            "한",
            "\u0000"
        };
        for (int round = 0; round < 2_000; round++) {
            StringBuilder raw = new StringBuilder();
            for (int n = random.nextInt(10); n > 0; n--) {
                raw.append(pieces[random.nextInt(pieces.length)]);
            }
            AnsiText text = AnsiText.parse(raw.toString());
            assertThat(text.text()).isEqualTo(VisibleText.of(raw.toString()));
            int at = 0;
            for (AnsiText.Run run : text.runs()) {
                assertThat(run.start()).isEqualTo(at);
                at = run.end();
            }
            assertThat(at).isEqualTo(text.text().length());
        }
    }

    @Test
    void what_cannot_be_searched_for_is_said() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "build", "a".repeat(3_000) + "b");

        model.search("(a+)+$", true);

        assertThat(model.finder().problemProperty().get().code()).isEqualTo("logs/costly-pattern");
        assertThat(model.finder().queryProperty().get()).isNull();
        model.search("b$", true);
        assertThat(model.finder().matchCountProperty().get()).isEqualTo(1);
        assertThat(model.filtering().filterProperty().get()).isEqualTo(LogFilter.ALL);
    }

    private static List<Long> sequences(LogViewModel model) {
        List<Long> found = new ArrayList<>();
        for (long row = 0; row < model.rowsProperty().get(); row++) {
            found.add(model.line(row).sequence());
        }
        return found;
    }
}
