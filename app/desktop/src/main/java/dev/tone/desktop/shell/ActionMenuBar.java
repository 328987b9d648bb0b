package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

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
            menu.setOnShowing(_ -> fill(menu, registry, category, ui));
            getMenus().add(menu);
        }
    }

    private static void fill(Menu menu, ActionRegistry registry, Category category, Ui ui) {
        List<Action> actions = registry.all().stream()
                .filter(action -> action.category() == category && action.listed())
                .toList();
        menu.getItems().setAll(ActionMenus.items(actions, registry, ui.texts()));
    }
}
