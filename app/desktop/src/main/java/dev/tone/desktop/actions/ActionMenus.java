package dev.tone.desktop.actions;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.view.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Menu items of actions. The keys are shown as text and not as accelerators: [Shortcuts] alone acts on keys.
public final class ActionMenus {
    private ActionMenus() {}

    /// Items in order, with a separator where the first part of the id changes.
    public static List<MenuItem> items(List<Action> actions, ActionRegistry registry, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        String group = "";
        for (Action action : actions) {
            String next = action.id().substring(0, action.id().indexOf('.'));
            if (!group.isEmpty() && !group.equals(next)) {
                items.add(new SeparatorMenuItem());
            }
            group = next;
            items.add(item(action, registry, texts));
        }
        return items;
    }

    private static MenuItem item(Action action, ActionRegistry registry, Texts texts) {
        MenuItem item = new MenuItem(texts.get(action.titleKey()));
        item.setId("menu-" + action.id().replace('.', '-'));
        if (action.icon() != null) {
            item.setGraphic(Icons.of(action.icon()));
        }
        List<Keys> keys = registry.keysOf(action);
        if (!keys.isEmpty()) {
            item.setText("");
            Label title = new Label(texts.get(action.titleKey()));
            Label hint = new Label(keys.getFirst().display(Keys.isMac()));
            hint.getStyleClass().add("menu-keys");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(16, title, gap, hint);
            row.getStyleClass().add("menu-row");
            if (action.icon() != null) {
                title.setGraphic(Icons.of(action.icon()));
            }
            item.setGraphic(row);
        }
        item.setDisable(!action.enabled().get() || !registry.isActive(action.scope()));
        item.setOnAction(_ -> action.trigger());
        return item;
    }
}
