package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The menu bar, made of the registry each time a menu opens.
final class ActionMenuBar extends MenuBar {
    ActionMenuBar(ActionRegistry registry, Ui ui) {
        setId("menu-bar");
        setUseSystemMenuBar(Keys.isMac());
        for (Category category : Category.values()) {
            Menu menu = new Menu(ui.texts().word("menu", category));
            menu.setId("menu-" + category.name().toLowerCase(java.util.Locale.ROOT));
            // A menu without items does not open, so one stands in until the first opening.
            menu.getItems().add(new MenuItem());
            menu.setOnShowing(_ -> fill(menu, registry, category, focus(), ui));
            getMenus().add(menu);
        }
    }

    private @Nullable Node focus() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private static void fill(Menu menu, ActionRegistry registry, Category category, @Nullable Node focus, Ui ui) {
        List<Action> actions = registry.all().stream()
                .filter(action -> action.category() == category && action.listed())
                .toList();
        menu.getItems().setAll(ActionMenus.items(actions, registry, ui.texts()));
        if (category == Category.EDIT) {
            menu.getItems().add(0, new SeparatorMenuItem());
            menu.getItems().addAll(0, EditMenu.items(registry, focus, ui));
        }
    }
}
