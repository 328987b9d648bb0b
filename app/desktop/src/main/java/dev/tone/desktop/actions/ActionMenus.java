package dev.tone.desktop.actions;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.view.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Menu items of actions. [Shortcuts] alone acts on keys: what the items show of them is a [KeyHint].
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
        List<Keys> keys = registry.keysInForce(action);
        return item(
                action.id().replace('.', '-'),
                texts.get(action.titleKey()),
                action.icon(),
                keys.isEmpty() ? action.own() : keys,
                action.enabled().get() && registry.isActive(action.scope()),
                action::trigger);
    }

    /// @param id of the item, after `menu-`
    /// @param keys the first is shown
    public static MenuItem item(
            String id, String text, @Nullable Ikon icon, List<Keys> keys, boolean enabled, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setId("menu-" + id);
        if (icon != null) {
            item.setGraphic(Icons.of(icon));
        }
        if (!keys.isEmpty()) {
            item.setAccelerator(new KeyHint(keys.getFirst().display(Keys.isMac())));
        }
        item.setDisable(!enabled);
        item.setOnAction(_ -> run.run());
        return item;
    }
}
