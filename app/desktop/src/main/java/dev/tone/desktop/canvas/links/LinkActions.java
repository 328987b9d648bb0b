package dev.tone.desktop.canvas.links;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with links besides Mod and a click.
public final class LinkActions {
    private LinkActions() {}

    /// @param show shows a panel in the window
    /// @param closed takes it away
    public static List<Action> of(Editor editor, Ui ui, Consumer<Region> show, Runnable closed) {
        return List.of(
                action("link", () -> {
                            if (!editor.selection().isEmpty()) {
                                show.accept(new LinkPanel(editor, ui, closed));
                            }
                        })
                        .icon(Feather.LINK)
                        .keys("Mod+Shift+K"),
                action("open-link", () -> editor.commands().follow()).icon(Feather.EXTERNAL_LINK));
    }

    private static Action action(String id, Runnable run) {
        return Action.of("canvas." + id, Category.CANVAS, run).in(Scope.CANVAS);
    }
}
