package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LogLevel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogCopyingTest {
    private final MemoryLog log = new MemoryLog();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final LogViewModel model = new LogViewModel(log, Runnable::run, waiting::add);
    private final LogCopying copying = new LogCopying(model);
    private final List<LogCopying.Copied> copied = new ArrayList<>();

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void many_lines_are_copied_with_the_window_free_in_between() {
        log.add(100_000);
        runAll();
        model.marking().selectAll();

        copying.copy(false, copied::add);
        assertThat(copied).isEmpty();
        int steps = 0;
        while (copied.isEmpty()) {
            waiting.remove().run();
            steps++;
        }

        assertThat(steps).isGreaterThan(20);
        assertThat(copied.getFirst().missing()).isZero();
        assertThat(copied.getFirst().text().lines())
                .hasSize(100_000)
                .startsWith("line 1")
                .endsWith("line 100000");
    }

    @Test
    void what_is_too_much_says_how_much_is_missing() {
        for (int i = 0; i < 3_000; i++) {
            log.add(LogLevel.INFO, "build", "x".repeat(10_000));
        }
        runAll();
        model.marking().selectAll();

        copying.copy(false, copied::add);
        runAll();

        assertThat(copied.getFirst().missing()).isEqualTo(1_000);
        assertThat(copied.getFirst().text().lines()).hasSize(2_000);
    }

    @Test
    void another_selection_gives_the_copying_up() {
        log.add(10_000);
        runAll();
        model.marking().selectAll();

        copying.copy(false, copied::add);
        model.marking().selectRow(3);
        runAll();
        assertThat(copied).isEmpty();

        copying.copy(false, copied::add);
        assertThat(copied).extracting(LogCopying.Copied::text).containsExactly("line 4");
    }
}
