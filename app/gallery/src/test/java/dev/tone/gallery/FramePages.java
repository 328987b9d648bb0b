package dev.tone.gallery;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.boot.FirstLooks;
import dev.tone.desktop.keys.KeyMap;
import dev.tone.desktop.keys.KeysPanel;
import dev.tone.desktop.keys.KeysViewModel;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.preview.PreviewView;
import dev.tone.desktop.shell.WindowFrame;
import dev.tone.desktop.workspace.Fixture;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What is around everything, before it and beside it: the first frame, one more window, the keys, the page of a site.
final class FramePages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("first-look", "The first frame", (_, look) -> Looks.window(FirstLooks.of(look))),
            new GalleryPage("window-more", "One more window", (ui, _) -> frame(ui)),
            new GalleryPage("keys", "Keys of actions", (ui, _) -> keys(ui)),
            new GalleryPage("site", "The page of a site", (ui, _) -> site(ui)));

    private FramePages() {}

    private static Node frame(Ui ui) {
        Notices notices = new Notices(ui.texts());
        WindowFrame frame = new WindowFrame(notices, ui);
        frame.show(Nodes.label("Canvas 2", "title"));
        notices.offer(Notice.Tone.SUCCESS, "Canvas 2 is in the trash", List.of(new Notice.Offer("Undo", () -> {})));
        return Looks.window(frame);
    }

    private static Node keys(Ui ui) {
        ActionRegistry registry = new ActionRegistry();
        Action changed = action("deploy.start", Category.DEPLOY).keys("Mod+Enter", "Mod+Shift+Enter");
        registry.register(changed);
        registry.register(action("project.new", Category.FILE));
        registry.register(action("canvas.undo", Category.EDIT).keys("Mod+Z"));
        registry.register(action("go.canvas", Category.VIEW).keys("Mod+1", "G C"));
        KeyMap map = new KeyMap(registry, new Fixture().settings);
        map.assign(changed, Keys.of("Mod+Shift+J"));
        PanelColumn column = new PanelColumn();
        new KeysPanel(new KeysViewModel(registry, map, ui.texts()), new Dialogs(column, ui), ui).show();
        ((Region) column.lookup("#keys-list")).setPrefHeight(15 * 40);
        return column;
    }

    private static Action action(String id, Category category) {
        return Action.of(id, category, () -> {});
    }

    /// On its way: what the page itself shows is painted in a window only.
    private static Node site(Ui ui) {
        Region view = new PreviewView("g-site", "http://127.0.0.1:9/", ui);
        return Looks.window(view);
    }
}
