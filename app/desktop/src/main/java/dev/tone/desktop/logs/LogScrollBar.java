package dev.tone.desktop.logs;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.model.observe.Pin;
import javafx.scene.control.ScrollBar;

/// Ties a scroll bar to the rows on the screen.
final class LogScrollBar {
    private LogScrollBar() {}

    static Pin bind(ScrollBar scroll, LogViewModel model) {
        Runnable refresh = () -> {
            long last = Math.max(0, model.rowsProperty().get() - model.visibleRows());
            scroll.setMax(last);
            scroll.setVisibleAmount((double) last
                    * model.visibleRows()
                    / Math.max(1, model.rowsProperty().get()));
            scroll.setBlockIncrement(Math.max(1, model.visibleRows() - 1));
            scroll.setValue(model.topProperty().get());
            scroll.setVisible(last > 0);
        };
        scroll.valueProperty().subscribe((_, value) -> {
            long row = Math.round(value.doubleValue());
            if (row != model.topProperty().get()) {
                model.scrollTo(row);
            }
        });
        return Fx.onChange(refresh, model.rowsProperty(), model.topProperty(), model.visibleRowsProperty());
    }
}
