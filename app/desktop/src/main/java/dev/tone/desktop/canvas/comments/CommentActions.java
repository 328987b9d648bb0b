package dev.tone.desktop.canvas.comments;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with comments besides pointing: the tool has Shift+C.
public final class CommentActions {
    private CommentActions() {}

    /// @param show brings the list of comments to the front
    public static List<Action> of(CommentsViewModel model, Runnable show) {
        return List.of(
                action("comments", show).icon(Feather.MESSAGE_CIRCLE).keys("Alt+8"),
                action("comment-add", model::begin).icon(Feather.MESSAGE_CIRCLE),
                action("comment-next", () -> model.step(1)).icon(Feather.CHEVRON_DOWN),
                action("comment-previous", () -> model.step(-1)).icon(Feather.CHEVRON_UP),
                action("comment-pins", model::togglePins).icon(Feather.EYE));
    }

    private static Action action(String id, Runnable run) {
        return Action.of("canvas." + id, Category.CANVAS, run).in(Scope.CANVAS);
    }
}
