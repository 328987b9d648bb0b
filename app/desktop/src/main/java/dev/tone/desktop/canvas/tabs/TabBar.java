package dev.tone.desktop.canvas.tabs;

import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The row of tabs, a button for a new canvas, and a list of all of them for when they are many.
public final class TabBar extends HBox implements Pin {
    private final TabsViewModel model;
    private final Consumer<CanvasId> window;
    private final ActionRegistry registry;
    private final Ui ui;
    private final TabRow row;
    private final Map<CanvasId, CanvasTab> made = new HashMap<>();
    private final Lifetime lifetime = new Lifetime();

    /// @param window shows a canvas in a window of its own
    public TabBar(TabsViewModel model, Consumer<CanvasId> window, ActionRegistry registry, Ui ui) {
        this.model = model;
        this.window = window;
        this.registry = registry;
        this.ui = ui;
        setId("canvas-tabs");
        getStyleClass().add("canvas-tabs");
        row = new TabRow();
        Button add = Nodes.iconButton(
                "canvas-tab-new", withKeys("new", ui.text("action.canvas.tab.new")), Feather.PLUS, model::create);
        add.setAccessibleText(ui.text("action.canvas.tab.new"));
        getChildren().addAll(row, add, Nodes.spacer(), list());
        lifetime.add(Fx.onChange(this::update, model.tabs()));
        var following = model.activeProperty().subscribe(_ -> mark());
        lifetime.add(following::unsubscribe);
        lifetime.add(model.renames().listen(this::beginRename));
        update();
    }

    private void update() {
        List<CanvasInfo> tabs = model.tabs();
        made.keySet().removeIf(id -> !model.isOpen(id));
        row.setTabs(tabs.stream()
                .map(canvas -> {
                    CanvasTab tab = made.computeIfAbsent(canvas.id(), this::tab);
                    tab.name(canvas.name());
                    return tab;
                })
                .toList());
        mark();
    }

    private void mark() {
        CanvasId active = model.activeProperty().get();
        made.forEach((id, tab) -> tab.setActive(id.equals(active)));
        row.reveal(active == null ? null : made.get(active));
    }

    private void beginRename(CanvasId canvas) {
        CanvasTab tab = made.get(canvas);
        if (tab != null) {
            row.reveal(tab);
            tab.edit();
        }
    }

    private CanvasTab tab(CanvasId canvas) {
        CanvasTab tab = new CanvasTab(canvas, model, ui);
        new TabDrag(tab, row, index -> model.move(canvas, index), () -> tearOff(canvas)).install();
        ContextMenu menu = new ContextMenu();
        menu.setId("canvas-tab-menu");
        tab.setOnContextMenuRequested(event -> {
            menu.getItems().setAll(items(canvas));
            menu.show(tab, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        return tab;
    }

    /// The canvas leaves this window for one of its own; as long as it is the only one here it is shown in both.
    private void tearOff(CanvasId canvas) {
        window.accept(canvas);
        if (model.tabs().size() > 1) {
            model.close(canvas);
        }
    }

    private List<MenuItem> items(CanvasId canvas) {
        MenuItem closeOthers = ActionMenus.item(
                "canvas-tab-close-others",
                ui.text("tabs.close-others"),
                null,
                List.of(),
                model.tabs().size() > 1,
                () -> model.closeOthers(canvas));
        return List.of(
                item("rename", Feather.EDIT_2, () -> model.beginRename(canvas)),
                item("duplicate", Feather.COPY, () -> model.duplicate(canvas)),
                item("window", Feather.EXTERNAL_LINK, () -> window.accept(canvas)),
                new SeparatorMenuItem(),
                item("close", Feather.X, () -> model.close(canvas)),
                closeOthers,
                new SeparatorMenuItem(),
                item("delete", Feather.TRASH_2, () -> model.delete(canvas)));
    }

    private MenuItem item(String id, org.kordamp.ikonli.@Nullable Ikon icon, Runnable run) {
        return ActionMenus.item(
                "canvas-tab-" + id, ui.text("action.canvas.tab." + id), icon, keys("canvas.tab." + id), true, run);
    }

    private MenuButton list() {
        MenuButton list = new MenuButton();
        list.setId("canvas-tab-list");
        list.getStyleClass().addAll("icon-button", "tool-button", "more-tools");
        list.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
        list.setAccessibleText(ui.text("tabs.all"));
        Tips.set(list, ui.text("tabs.all"));
        list.getItems().add(new MenuItem());
        list.setOnShowing(_ -> fill(list));
        return list;
    }

    private void fill(MenuButton list) {
        list.getItems().clear();
        CanvasId active = model.activeProperty().get();
        for (CanvasInfo canvas : model.all()) {
            boolean open = model.isOpen(canvas.id());
            MenuItem item = ActionMenus.item(
                    "canvas-list-" + canvas.id(),
                    open ? canvas.name() : ui.text("tabs.closed", canvas.name()),
                    canvas.id().equals(active) ? Feather.CHECK : Feather.LAYOUT,
                    List.of(),
                    true,
                    () -> model.show(canvas.id()));
            list.getItems().add(item);
        }
        Menu trash = new Menu(ui.text("tabs.trash"), Icons.of(Feather.TRASH_2));
        trash.setId("canvas-trash");
        trash.getItems().setAll(nothing(ui.text("tabs.trash-reading")));
        model.trashed(found -> trash.getItems()
                .setAll(
                        found.isEmpty()
                                ? List.of(nothing(ui.text("tabs.trash-empty")))
                                : found.stream().map(this::restoring).toList()));
        list.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("new", Feather.PLUS, model::create),
                        ActionMenus.item(
                                "canvas-tab-reopen",
                                ui.text("action.canvas.tab.reopen"),
                                null,
                                keys("canvas.tab.reopen"),
                                model.canReopen(),
                                model::reopen),
                        trash);
    }

    private MenuItem restoring(CanvasInfo canvas) {
        String when = canvas.deletedAt() == null ? "" : ui.formats().relative(canvas.deletedAt());
        return ActionMenus.item(
                "canvas-restore-" + canvas.id(),
                ui.text("tabs.restore", canvas.name(), when),
                Feather.ROTATE_CCW,
                List.of(),
                true,
                () -> model.restore(canvas.id()));
    }

    private static MenuItem nothing(String text) {
        MenuItem item = new MenuItem(text);
        item.setDisable(true);
        return item;
    }

    private String withKeys(String id, String title) {
        List<Keys> keys = keys("canvas.tab." + id);
        return keys.isEmpty() ? title : title + "  " + keys.getFirst().display(Keys.isMac());
    }

    private List<Keys> keys(String id) {
        var action = registry.find(id);
        return action == null ? List.of() : registry.keysOf(action);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
