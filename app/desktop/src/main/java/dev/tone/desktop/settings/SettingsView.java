package dev.tone.desktop.settings;

import dev.tone.desktop.canvas.CanvasPreferences;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.theme.ThemeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The settings page. Everything takes effect at once.
public final class SettingsView implements Page {
    private static final double LABEL = 220;

    private final SettingsViewModel settings;
    private final Ui ui;
    private final ScrollPane page = new ScrollPane();

    public SettingsView(SettingsViewModel settings, Ui ui) {
        this.settings = settings;
        this.ui = ui;
        page.setId("page-settings");
        page.setFitToWidth(true);
        VBox content = new VBox(
                24,
                Nodes.label(ui.text("place.settings"), "title"),
                section(
                        "settings.appearance",
                        row(
                                "settings.theme",
                                choice(
                                        "settings-theme",
                                        settings.themeProperty(),
                                        ThemeMode.values(),
                                        mode -> ui.texts().word("theme", mode))),
                        row(
                                "settings.scale",
                                choice(
                                        "settings-scale",
                                        settings.scaleProperty(),
                                        UiScale.values(),
                                        scale -> scale == UiScale.SYSTEM
                                                ? ui.text("settings.scale.system")
                                                : ui.text("settings.scale.percent", scale.percent()))),
                        row("settings.contrast", check("settings-contrast", settings.contrastProperty())),
                        row(
                                "settings.language",
                                choice(
                                        "settings-language",
                                        settings.languageProperty(),
                                        Language.values(),
                                        Language::ownName))),
                section(
                        "settings.keyboard",
                        row("settings.single-keys", check("settings-single-keys", settings.singleKeysProperty())),
                        row(
                                "settings.change-keys",
                                Nodes.button(
                                        "settings-change-keys",
                                        ui.text("action.help.change-keys"),
                                        Feather.EDIT_2,
                                        settings::changeKeys)),
                        row(
                                "settings.keys",
                                Nodes.button(
                                        "settings-keys",
                                        ui.text("action.help.shortcuts"),
                                        Feather.COMMAND,
                                        settings::showKeys))),
                section(
                        "settings.canvas",
                        row("settings.wheel-zooms", check("settings-wheel-zooms", settings.wheelZoomsProperty())),
                        row("settings.containing", check("settings-containing", settings.containingProperty())),
                        row(
                                "settings.reach",
                                choice(
                                        "settings-reach",
                                        settings.reachProperty(),
                                        CanvasPreferences.REACHES.toArray(Integer[]::new),
                                        pixels -> ui.text("settings.reach.pixels", pixels)))),
                section(
                        "settings.background",
                        row("settings.keep-running", check("settings-keep-running", settings.keepRunningProperty())),
                        said("settings-background-state", settings.backgroundState())),
                notifications(),
                section("settings.platform", row("settings.platform.choice", platform())),
                section("settings.sample", row("settings.sample-data", sample())));
        content.getStyleClass().addAll("page", "settings");
        page.setContent(content);
    }

    @Override
    public Node node() {
        return page;
    }

    private VBox section(String key, Node... rows) {
        VBox section = new VBox(10, Nodes.label(ui.texts().get(key), "subtitle"));
        section.getChildren().addAll(rows);
        return section;
    }

    private HBox row(String key, Node control) {
        VBox words = new VBox(2, Nodes.label(ui.texts().get(key), "medium"));
        if (ui.texts().has(key + ".hint")) {
            words.getChildren().add(Nodes.paragraph(ui.texts().get(key + ".hint"), "muted", "small"));
        }
        words.setPrefWidth(LABEL * 2);
        words.setMinWidth(LABEL);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        control.setAccessibleText(ui.texts().get(key));
        HBox row = new HBox(24, words, control);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static CheckBox check(String id, Property<Boolean> value) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static <T> ChoiceBox<T> choice(String id, Property<T> value, T[] values, Function<T, String> name) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.setId(id);
        box.getItems().setAll(Arrays.asList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : name.apply(item);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private HBox platform() {
        String team = settings.teamPlatform();
        Label name = Nodes.label(team == null ? ui.text("settings.platform.here") : team, "medium");
        name.setId("settings-platform");
        HBox choice = new HBox(
                12,
                name,
                Nodes.button(
                        "settings-platform-team",
                        ui.text(team == null ? "settings.platform.team" : "settings.platform.change"),
                        Feather.USERS,
                        settings::chooseTeamPlatform));
        if (team != null) {
            choice.getChildren()
                    .add(Nodes.button(
                            "settings-platform-here",
                            ui.text("settings.platform.use-here"),
                            Feather.MONITOR,
                            settings::usePlatformHere));
        }
        choice.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return choice;
    }

    private HBox sample() {
        boolean there = settings.hasSample();
        return new HBox(
                there
                        ? Nodes.button(
                                "settings-remove-sample",
                                ui.text("action.project.remove-sample"),
                                Feather.TRASH_2,
                                settings::removeSample)
                        : Nodes.button(
                                "settings-bring-sample", ui.text("action.project.sample"), settings::bringSample));
    }

    private VBox notifications() {
        GridPane grid = new GridPane(24, 8);
        grid.setId("settings-notifications");
        List<String> channels = settings.channels();
        for (int i = 0; i < channels.size(); i++) {
            grid.add(Nodes.label(ui.texts().get("channel." + channels.get(i)), "section"), i + 1, 0);
        }
        int row = 1;
        for (SettingsViewModel.Category category : settings.categories()) {
            grid.add(Nodes.label(ui.texts().get("notification.kind." + category.key())), 0, row);
            for (int i = 0; i < channels.size(); i++) {
                CheckBox box = check(
                        "notify-" + category.key() + "-" + channels.get(i),
                        category.wanted().get(i));
                box.setAccessibleText(ui.texts().get("notification.kind." + category.key()) + ", "
                        + ui.texts().get("channel." + channels.get(i)));
                grid.add(box, i + 1, row);
            }
            row++;
        }
        TextField from = quiet("settings-quiet-from", settings.quietFromProperty(), 22);
        TextField until = quiet("settings-quiet-until", settings.quietUntilProperty(), 7);
        from.setAccessibleText(ui.text("settings.quiet-hours.from"));
        until.setAccessibleText(ui.text("settings.quiet-hours.until"));
        HBox quiet = new HBox(8, from, Nodes.label("–"), until);
        quiet.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return section(
                "settings.notifications",
                said("settings-toast-state", settings.toastState()),
                grid,
                row("settings.quiet-hours", quiet));
    }

    private static Label said(String id, ReadOnlyStringProperty words) {
        Label said = Nodes.paragraph("", "muted", "small");
        said.setId(id);
        said.textProperty().bind(words);
        return said;
    }

    private static TextField quiet(String id, Property<String> value, int exampleHour) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(String.format(Locale.ROOT, "%02d:00", exampleHour));
        field.setPrefColumnCount(5);
        field.textProperty().bindBidirectional(value);
        return field;
    }
}
