package dev.tone.desktop.logs;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// The log viewer's actions with their keys.
final class LogActions {
    private LogActions() {}

    static List<Action> of(LogViewModel model, LogSurface surface, LogBar bar, LogInput input) {
        return List.of(
                action("log.find", bar::focusSearch).icon(Feather.SEARCH).keys("Mod+F"),
                action("log.next-match", () -> model.goToMatch(true)).keys("F3", "N"),
                action("log.previous-match", () -> model.goToMatch(false)).keys("Shift+F3", "P"),
                action("log.next-error", () -> model.goToError(true)).keys("E"),
                action("log.previous-error", () -> model.goToError(false)).keys("Shift+E"),
                action(
                                "log.follow",
                                () -> model.followProperty()
                                        .set(!model.followProperty().get()))
                        .keys("F"),
                action(
                                "log.wrap",
                                () -> surface.wrapProperty()
                                        .set(!surface.wrapProperty().get()))
                        .keys("W"),
                action(
                        "log.time",
                        () -> surface.timeProperty()
                                .set(surface.timeProperty().get().next())),
                action("log.copy", () -> input.copy(false)).icon(Feather.COPY),
                action("log.copy-with-color", () -> input.copy(true)),
                action("log.save", bar::save).icon(Feather.DOWNLOAD));
    }

    private static Action action(String id, Runnable run) {
        return Action.of(id, Category.LOG, run).in(Scope.LOG);
    }
}
