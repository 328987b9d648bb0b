package dev.tone.desktop.canvas.history;

import dev.tone.canvas.history.StepSummary;
import dev.tone.desktop.kit.view.Ui;
import org.jspecify.annotations.Nullable;

/// Says in a line what an edit did.
final class StepWords {
    private final Ui ui;

    StepWords(Ui ui) {
        this.ui = ui;
    }

    String say(@Nullable StepSummary step) {
        if (step == null) {
            return ui.text("history.beginning");
        }
        return ui.text("history.act." + step.act().code(), what(step));
    }

    private String what(StepSummary step) {
        if (!step.name().isEmpty()) {
            return ui.text("history.named", step.name());
        }
        String key = "history.what." + (step.type().isEmpty() ? "mixed" : step.type());
        return ui.text(ui.texts().has(key) ? key : "history.what.mixed", step.count());
    }
}
