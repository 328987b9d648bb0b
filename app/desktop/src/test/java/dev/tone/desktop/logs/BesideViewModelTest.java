package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LogLevel;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BesideViewModelTest {
    private final MemoryLog before = new MemoryLog();
    private final MemoryLog after = new MemoryLog();

    private BesideViewModel beside() {
        return new BesideViewModel(before, after, count -> count + " equal", Runnable::run, Runnable::run);
    }

    private static List<String> drawn(BesideViewModel.Side side) {
        return LongStream.range(0, side.source().size())
                .mapToObj(row ->
                        side.source().mark(row) + " " + side.source().line(row).text())
                .toList();
    }

    private static BesideViewModel.Sides sides(BesideViewModel model) {
        BesideViewModel.Sides sides = model.sidesProperty().get();
        if (sides == null) {
            throw new AssertionError("Not aligned");
        }
        return sides;
    }

    @Test
    void nothing_is_shown_before_both_logs_are_here() {
        before.add(LogLevel.INFO, "build", "one");
        BesideViewModel model = beside();
        assertThat(model.sidesProperty().get()).isNull();

        after.add(LogLevel.INFO, "build", "one");
        assertThat(sides(model).all().blocks()).isZero();
        model.close();
    }

    @Test
    void lines_stand_at_the_rows_where_they_belong() {
        before.add(LogLevel.INFO, "install", "added 12 packages in 3s").add(LogLevel.INFO, "build", "fine");
        after.add(LogLevel.INFO, "install", "added 12 packages in 5s")
                .add(LogLevel.ERROR, "install", "broken")
                .add(LogLevel.INFO, "build", "not fine");
        BesideViewModel model = beside();

        assertThat(drawn(sides(model).left()))
                .containsExactly(
                        "STEP install", "NONE added 12 packages in 3s", "ABSENT ", "STEP build", "CHANGED fine");
        assertThat(drawn(sides(model).right()))
                .containsExactly(
                        "STEP install",
                        "NONE added 12 packages in 5s",
                        "ADDED broken",
                        "STEP build",
                        "CHANGED not fine");
        assertThat(sides(model).all().differing()).isEqualTo(2);
        model.close();
    }

    @Test
    void both_sides_move_together_and_go_to_what_differs() {
        before.add(1_000);
        after.add(1_000).add(LogLevel.ERROR, "build", "the end");
        BesideViewModel model = beside();
        assertThat(drawn(sides(model).left()))
                .containsExactly(
                        "STEP build",
                        "FOLDED 997 equal",
                        "NONE line 998",
                        "NONE line 999",
                        "NONE line 1000",
                        "ABSENT ");

        // The numbers' column is as wide as the log's, not as the few rows that are shown.
        assertThat(sides(model).right().source().highestSequence()).isEqualTo(1_001);

        model.onlyDifferencesProperty().set(false);
        BesideViewModel.Sides all = sides(model);
        assertThat(all.rows().count()).isEqualTo(1_002);
        all.left().model().setVisibleRows(20);
        all.right().model().setVisibleRows(20);
        all.left().model().scrollTo(300);
        assertThat(all.right().model().topProperty().get()).isEqualTo(300);
        all.right().model().scrollTo(0);
        assertThat(all.left().model().topProperty().get()).isZero();

        model.step(true);
        assertThat(all.left().model().markedProperty().get()).isEqualTo(1_001);
        assertThat(all.right().model().markedProperty().get()).isEqualTo(1_001);
        assertThat(all.left().model().topProperty().get()).isEqualTo(982);
        model.step(true);
        assertThat(all.left().model().markedProperty().get()).isEqualTo(1_001);
        model.close();
    }

    @Test
    void what_is_searched_for_is_found_on_either_side_in_the_order_of_rows() {
        before.add(LogLevel.INFO, "build", "needle here").add(50).add(LogLevel.INFO, "build", "end");
        after.add(LogLevel.INFO, "build", "nothing here").add(50).add(LogLevel.INFO, "build", "a needle");
        BesideViewModel model = beside();
        model.onlyDifferencesProperty().set(false);

        model.search("needle");
        model.goToMatch(true);
        assertThat(sides(model).left().model().markedProperty().get()).isEqualTo(1);
        model.goToMatch(true);
        assertThat(sides(model).left().model().markedProperty().get()).isEqualTo(52);
        model.goToMatch(true);
        assertThat(sides(model).right().model().markedProperty().get()).isEqualTo(1);
        model.goToMatch(false);
        assertThat(sides(model).right().model().markedProperty().get()).isEqualTo(52);
        model.search("");
        model.goToMatch(true);
        assertThat(sides(model).right().model().markedProperty().get()).isEqualTo(52);
        model.close();
    }

    @Test
    void a_log_that_grows_is_aligned_again() {
        before.add(LogLevel.INFO, "build", "one");
        after.add(LogLevel.INFO, "build", "one");
        BesideViewModel model = beside();
        after.add(LogLevel.INFO, "build", "two");

        assertThat(sides(model).all().differing()).isEqualTo(1);
        model.close();
        after.add(LogLevel.INFO, "build", "three");
        assertThat(sides(model).all().differing()).isEqualTo(1);
    }
}
