package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.logs.LogFilter;
import dev.tone.model.failure.KnownLines;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import org.junit.jupiter.api.Test;

class LogViewModelTest {
    private final MemoryLog log = new MemoryLog();

    private LogViewModel open() {
        LogViewModel model = new LogViewModel(log, Runnable::run, Runnable::run);
        model.setVisibleRows(10);
        return model;
    }

    private static String copied(LogViewModel model, boolean ansi) {
        StringBuilder text = new StringBuilder();
        new LogCopying(model).copy(ansi, copied -> text.append(copied.text()));
        return text.toString();
    }

    @Test
    void the_end_stays_in_view_while_lines_come() {
        LogViewModel model = open();

        log.add(100);

        assertThat(model.topProperty().get()).isEqualTo(90);
        log.add(5);
        assertThat(model.topProperty().get()).isEqualTo(95);
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void scrolling_up_stops_following_and_counts_what_waits() {
        LogViewModel model = open();
        log.add(100);

        model.scrollBy(-3);
        log.add(7);

        assertThat(model.followProperty().get()).isFalse();
        assertThat(model.topProperty().get()).isEqualTo(87);
        assertThat(model.waitingProperty().get()).isEqualTo(7);
        model.scrollTo(Long.MAX_VALUE);
        assertThat(model.followProperty().get()).isTrue();
        assertThat(model.waitingProperty().get()).isZero();
    }

    @Test
    void lines_of_one_of_several_are_shown_alone_also_as_more_come() {
        LogViewModel model = open();
        log.of("#1", "a").of("#2", "b").of("#1", "c");
        assertThat(model.elementsProperty().get()).containsExactly("#1", "#2");

        model.filtering().toggleElement("#1");
        log.of("#2", "d").of("#1", "e");

        assertThat(model.lines(0, 10)).extracting(LogLine::text).containsExactly("a", "c", "e");
        model.filtering().toggleElement("#1");
        assertThat(model.rowsProperty().get()).isEqualTo(5);
    }

    @Test
    void switching_follow_on_jumps_to_the_end() {
        LogViewModel model = open();
        log.add(100);
        model.scrollTo(0);

        model.followProperty().set(true);

        assertThat(model.topProperty().get()).isEqualTo(90);
    }

    @Test
    void matches_are_counted_and_visited_in_a_circle() {
        LogViewModel model = open();
        log.add(3)
                .add(LogLevel.INFO, "build", "\u001b[32mNeedle\u001b[0m one")
                .add(50)
                .add(LogLevel.INFO, "build", "needle two");

        model.search("needle", false);

        assertThat(model.finder().matchCountProperty().get()).isEqualTo(2);
        assertThat(model.goToMatch(true)).isTrue();
        assertThat(model.markedProperty().get()).isEqualTo(3);
        model.goToMatch(true);
        assertThat(model.markedProperty().get()).isEqualTo(54);
        assertThat(model.finder().ordinal(54)).isEqualTo(2);
        model.goToMatch(true);
        assertThat(model.markedProperty().get()).isEqualTo(3);
        model.goToMatch(false);
        assertThat(model.markedProperty().get()).isEqualTo(54);
    }

    @Test
    void a_capital_letter_makes_the_search_exact() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "build", "Needle").add(LogLevel.INFO, "build", "needle");

        model.search("Needle", false);

        assertThat(model.finder().matchCountProperty().get()).isEqualTo(1);
    }

    @Test
    void a_search_keeps_up_with_new_lines_and_ends_when_cleared() {
        LogViewModel model = open();
        model.search("line \\d*5$", true);

        log.add(20);

        assertThat(model.finder().matchCountProperty().get()).isEqualTo(2);
        model.search("", false);
        assertThat(model.finder().matchCountProperty().get()).isZero();
        assertThat(model.goToMatch(true)).isFalse();
    }

    @Test
    void a_broken_expression_finds_nothing_and_says_why() {
        LogViewModel model = open();
        log.add(5);

        model.search("(", true);

        assertThat(model.finder().problemProperty().get()).isNotNull();
        assertThat(model.finder().matchCountProperty().get()).isZero();
    }

    @Test
    void errors_are_visited_from_the_first() {
        LogViewModel model = open();
        log.add(30).add(LogLevel.ERROR, "build", "boom").add(30);

        assertThat(model.goToError(true)).isTrue();

        assertThat(model.markedProperty().get()).isEqualTo(30);
        assertThat(model.topProperty().get()).isEqualTo(25);
        assertThat(model.followProperty().get()).isFalse();
    }

    @Test
    void a_level_filter_shows_only_its_rows_and_keeps_up() {
        LogViewModel model = open();
        log.add(10).add(LogLevel.WARN, "build", "careful").add(10);

        model.filtering().toggleLevel(LogLevel.INFO);
        log.add(LogLevel.ERROR, "publish", "boom");

        assertThat(model.rowsProperty().get()).isEqualTo(2);
        assertThat(model.line(0).text()).isEqualTo("careful");
        assertThat(model.line(1).text()).isEqualTo("boom");
        model.filtering().toggleStep("publish");
        assertThat(model.rowsProperty().get()).isEqualTo(1);
        model.filtering().filterProperty().set(LogFilter.ALL);
        assertThat(model.rowsProperty().get()).isEqualTo(22);
    }

    @Test
    void a_line_behind_a_filter_is_shown_when_asked_for() {
        LogViewModel model = open();
        log.add(40);
        model.filtering().toggleLevel(LogLevel.INFO);

        model.revealSequence(4);

        assertThat(model.rowsProperty().get()).isEqualTo(40);
        assertThat(model.markedProperty().get()).isEqualTo(3);
        model.revealSequence(400);
        assertThat(model.markedProperty().get()).isEqualTo(3);
    }

    @Test
    void the_selection_copies_visible_characters_or_raw_lines_and_all_where_there_is_none() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "build", "first").add(LogLevel.INFO, "build", "\u001b[31mred\u001b[0m");

        model.marking().selectionProperty().set(new LogSelection(new LogPosition(1, 2), new LogPosition(0, 3)));

        assertThat(copied(model, false)).isEqualTo("st\nre");
        assertThat(copied(model, true)).isEqualTo("first\n\u001b[31mred\u001b[0m");
        model.marking().selectAll();
        assertThat(copied(model, false)).isEqualTo("first\nred");
        model.marking().selectionProperty().set(null);
        assertThat(copied(model, false)).isEqualTo("first\nred");
        model.marking().selectionProperty().set(null);
        model.revealSequence(2);
        assertThat(copied(model, false)).isEqualTo("red");
    }

    @Test
    void a_double_click_selects_a_path_and_a_triple_click_the_row() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "build", "at (src/main/App.java:12)");

        model.marking().selectWord(new LogPosition(0, 8));

        assertThat(copied(model, false)).isEqualTo("src/main/App.java:12");
        model.marking().selectRow(0);
        assertThat(copied(model, false)).isEqualTo("at (src/main/App.java:12)");
    }

    @Test
    void the_pointed_out_row_moves_and_scrolls_along() {
        LogViewModel model = open();
        log.add(100);

        model.marking().move(-1);

        assertThat(model.markedProperty().get()).isEqualTo(99);
        for (int i = 0; i < 12; i++) {
            model.marking().move(-1);
        }
        assertThat(model.markedProperty().get()).isEqualTo(87);
        assertThat(model.topProperty().get()).isEqualTo(87);
        assertThat(model.followProperty().get()).isFalse();
    }

    @Test
    void after_closing_nothing_changes_any_more() {
        LogViewModel model = open();
        log.add(5);

        model.close();
        log.add(5);

        assertThat(model.rowsProperty().get()).isEqualTo(5);
    }

    @Test
    void only_what_no_good_run_has_is_shown_on_demand() {
        LogViewModel model = open();
        log.add(LogLevel.INFO, "build", "compiled 12 pages in 3.1 s")
                .add(LogLevel.ERROR, "build", "error: no such page")
                .add(LogLevel.INFO, "build", "compiled 9 pages in 2.8 s");
        KnownLines known = new KnownLines();
        known.add("compiled 10 pages in 2.2 s");
        UnseenLines unseen = model.unseen(() -> known);

        unseen.toggle();

        assertThat(unseen.stateProperty().get()).isEqualTo(UnseenLines.State.ON);
        assertThat(model.rowsProperty().get()).isEqualTo(1);
        assertThat(model.visibleText(0)).isEqualTo("error: no such page");
        log.add(LogLevel.INFO, "build", "compiled 1 pages in 0.2 s").add(LogLevel.INFO, "build", "bye");
        assertThat(model.rowsProperty().get()).isEqualTo(2);
        unseen.toggle();
        assertThat(model.rowsProperty().get()).isEqualTo(5);
        unseen.toggle();
        model.filtering().showAll();
        assertThat(unseen.stateProperty().get()).isEqualTo(UnseenLines.State.OFF);
    }

    @Test
    void without_a_good_run_all_is_shown_and_that_is_said() {
        LogViewModel model = open();
        log.add(3);
        UnseenLines unseen = model.unseen(KnownLines::new);

        unseen.toggle();

        assertThat(unseen.stateProperty().get()).isEqualTo(UnseenLines.State.NO_GOOD_RUN);
        assertThat(model.rowsProperty().get()).isEqualTo(3);
        assertThat(model.unseen(null).isOffered()).isFalse();
    }
}
