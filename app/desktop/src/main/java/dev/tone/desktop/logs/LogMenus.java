package dev.tone.desktop.logs;

import dev.tone.client.logs.LogFilter;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// The bar's two menus: which lines are shown, and what else can be done. Their items are made when they open, because
/// a log's steps come with its lines.
final class LogMenus {
    private static final int MOST_CHOICES = 40;
    private static final int[] CONTEXTS = {0, 1, 3, 10};

    private final String id;
    private final LogViewModel model;
    private final UnseenLines unseen;
    private final Ui ui;

    LogMenus(String id, LogViewModel model, UnseenLines unseen, Ui ui) {
        this.id = id;
        this.model = model;
        this.unseen = unseen;
        this.ui = ui;
    }

    MenuButton filter() {
        MenuButton button = button("filter", Feather.FILTER, "log.filter-tip");
        // A menu button opens only when it has an item.
        button.getItems().setAll(filterItems());
        button.setOnShowing(_ -> button.getItems().setAll(filterItems()));
        return button;
    }

    MenuButton more(List<MenuItem> items) {
        MenuButton button = button("more", Feather.MORE_HORIZONTAL, "log.more-tip");
        button.getItems().setAll(items);
        return button;
    }

    MenuItem item(String name, String key, Runnable act) {
        MenuItem item = new MenuItem(ui.text(key));
        item.setId(id + "-" + name);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private MenuButton button(String name, Feather icon, String tip) {
        MenuButton button = new MenuButton();
        button.setId(id + "-" + name);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(ui.text(tip));
        Nodes.tip(button, ui.text(tip));
        return button;
    }

    private List<MenuItem> filterItems() {
        LogFilter filter = model.filtering().filterProperty().get();
        List<MenuItem> items = new ArrayList<>();
        items.add(check(
                "only-matches", "action.log.only-matches", model.filtering().onlyMatchesProperty()));
        items.add(check("invert", "action.log.invert", model.filtering().invertedProperty()));
        if (unseen.isOffered()) {
            CheckMenuItem item = new CheckMenuItem(ui.text("action.log.unseen"));
            item.setId(id + "-unseen");
            item.setSelected(unseen.stateProperty().get() == UnseenLines.State.ON);
            item.setOnAction(_ -> unseen.toggle());
            items.add(item);
        }
        for (int lines : CONTEXTS) {
            RadioMenuItem item = new RadioMenuItem(ui.text("log.context", lines));
            item.setId(id + "-context-" + lines);
            item.setSelected(model.filtering().contextProperty().get() == lines);
            item.setOnAction(_ -> model.filtering().contextProperty().set(lines));
            items.add(item);
        }
        items.addAll(choices("step", model.stepsProperty().get(), filter.steps(), model.filtering()::toggleStep));
        List<String> elements = model.elementsProperty().get();
        if (elements.size() > 1) {
            items.addAll(choices("element", elements, filter.elements(), model.filtering()::toggleElement));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("from-here", "action.log.from-here", () -> model.cutAtMark(true)));
        items.add(item("until-here", "action.log.until-here", () -> model.cutAtMark(false)));
        items.add(new SeparatorMenuItem());
        items.add(item("show-all", "action.log.show-all", model.filtering()::showAll));
        return items;
    }

    /// @param kind of what a line belongs to: `step` or `element`
    private List<MenuItem> choices(String kind, List<String> all, Set<String> chosen, Consumer<String> toggle) {
        List<MenuItem> items = new ArrayList<>();
        items.add(new SeparatorMenuItem());
        for (String each : all.subList(0, Math.min(all.size(), MOST_CHOICES))) {
            CheckMenuItem item = new CheckMenuItem(ui.texts().get("log." + kind, each));
            item.setId(id + "-" + kind + "-" + each);
            item.setMnemonicParsing(false);
            item.setSelected(chosen.contains(each));
            item.setOnAction(_ -> toggle.accept(each));
            items.add(item);
        }
        return items;
    }

    private CheckMenuItem check(String name, String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(ui.text(key));
        item.setId(id + "-" + name);
        item.setSelected(property.get());
        item.setOnAction(_ -> property.set(!property.get()));
        return item;
    }
}
