package dev.tone.desktop.logs;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/// The log viewer's actions with their keys.
final class LogActions {
    private LogActions() {}

    static List<Action> of(LogViewModel model, LogSurface surface, LogBar bar, LogInput input, UnseenLines unseen) {
        return List.of(
                action("log.find", bar::focusSearch).icon(Feather.SEARCH).keys("Mod+F"),
                action("log.next-match", () -> model.goToMatch(true)).keys("F3", "N"),
                action("log.previous-match", () -> model.goToMatch(false)).keys("Shift+F3", "P"),
                action("log.next-error", () -> model.goToError(true)).keys("E"),
                action("log.previous-error", () -> model.goToError(false)).keys("Shift+E"),
                action("log.go-to-line", bar::askLine).keys("Mod+L"),
                action("log.only-matches", () -> toggle(model.filtering().onlyMatchesProperty()))
                        .keys("M"),
                action("log.invert", () -> {
                            model.filtering().onlyMatchesProperty().set(true);
                            toggle(model.filtering().invertedProperty());
                        })
                        .keys("Shift+M"),
                action("log.unseen", unseen::toggle).keys("U"),
                action("log.from-here", () -> model.cutAtMark(true)).keys("["),
                action("log.until-here", () -> model.cutAtMark(false)).keys("]"),
                action("log.show-all", model.filtering()::showAll),
                action("log.fold-all", () -> model.folding().foldAll(true)).keys("Shift+Left"),
                action("log.unfold-all", () -> model.folding().foldAll(false)).keys("Shift+Right"),
                action("log.follow", () -> toggle(model.followProperty())).keys("F"),
                action("log.wrap", () -> toggle(surface.wrapProperty())).keys("W"),
                action(
                                "log.time",
                                () -> surface.timeProperty()
                                        .set(surface.timeProperty().get().next()))
                        .keys("T"),
                action("log.copy", () -> input.copy(false)).icon(Feather.COPY),
                action("log.copy-with-color", () -> input.copy(true)),
                action("log.copy-link", bar::copyLink).icon(Feather.LINK).keys("L"),
                action("log.save", bar::save).icon(Feather.DOWNLOAD));
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }

    private static Action action(String id, Runnable run) {
        return Action.of(id, Category.LOG, run).in(Scope.LOG);
    }
}
