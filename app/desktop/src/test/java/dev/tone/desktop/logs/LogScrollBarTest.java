package dev.tone.desktop.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.canvas.view.Toolkit;
import dev.tone.model.observe.Pin;
import javafx.scene.control.ScrollBar;
import org.junit.jupiter.api.Test;

class LogScrollBarTest {
    @Test
    void the_thumb_is_as_long_as_the_part_of_the_rows_that_is_seen() throws Exception {
        Toolkit.on(() -> {
            look();
            return true;
        });
    }

    private static void look() {
        MemoryLog log = new MemoryLog().add(100);
        LogViewModel model = new LogViewModel(log, Runnable::run, Runnable::run);
        ScrollBar scroll = new ScrollBar();
        try (Pin bound = LogScrollBar.bind(scroll, model)) {
            assertThat(bound).isNotNull();
            // As a layout does that comes after everything else is known.
            model.setVisibleRows(20);

            assertThat(scroll.getMax()).isEqualTo(80);
            assertThat(scroll.getVisibleAmount() / scroll.getMax()).isEqualTo(0.2);
        }
    }
}
