package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The menu bar, made of the registry each time a menu opens.
final class ActionMenuBar extends MenuBar {
    /// What leaves stands last, where every menu has it.
    private static final Set<String> LEAVING = Set.of("file.close", "file.quit");

    ActionMenuBar(ActionRegistry registry, Ui ui) {
        setId("menu-bar");
        setUseSystemMenuBar(Keys.isMac());
        for (Category category : Category.values()) {
            Menu menu = new Menu(ui.texts().word("menu", category));
            menu.setId("menu-" + category.name().toLowerCase(Locale.ROOT));
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
        menu.getItems().setAll(ActionMenus.items(ungrouped(actions), registry, ui.texts()));
        append(menu, submenus(actions, registry, ui));
        append(
                menu,
                ActionMenus.items(
                        actions.stream().filter(ActionMenuBar::isLeaving).toList(), registry, ui.texts()));
        if (category == Category.EDIT) {
            menu.getItems().add(0, new SeparatorMenuItem());
            menu.getItems().addAll(0, EditMenu.items(registry, focus, ui));
        }
    }

    private static void append(Menu menu, List<? extends MenuItem> items) {
        if (!items.isEmpty()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
    }

    private static boolean isLeaving(Action action) {
        return LEAVING.contains(action.id());
    }

    private static List<Action> ungrouped(List<Action> actions) {
        return actions.stream()
                .filter(action -> Submenu.of(action).isEmpty() && !EditMenu.has(action) && !isLeaving(action))
                .toList();
    }

    private static List<Menu> submenus(List<Action> actions, ActionRegistry registry, Ui ui) {
        Map<Submenu, List<Action>> grouped = new EnumMap<>(Submenu.class);
        for (Action action : actions) {
            if (!EditMenu.has(action)) {
                Submenu.of(action)
                        .ifPresent(group -> grouped.computeIfAbsent(group, _ -> new ArrayList<>())
                                .add(action));
            }
        }
        List<Menu> menus = new ArrayList<>();
        grouped.forEach((group, members) -> {
            Menu menu = new Menu(ui.texts().word("submenu", group));
            menu.setId("submenu-" + group.name().toLowerCase(Locale.ROOT));
            menu.getItems().setAll(ActionMenus.items(members, registry, ui.texts()));
            menus.add(menu);
        });
        return menus;
    }
}
