package dev.tone.desktop.providers;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderConnection;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.ProviderStatus;
import dev.tone.model.provider.TokenGuide;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The dialog in which people say who serves an environment.
public final class ProvidersPanel {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 440;
    private static final int COLUMNS = 2;

    private final ProvidersViewModel providers;
    private final Dialogs dialogs;
    private final Ui ui;
    private final Consumer<EnvironmentProvider> chosen;
    private final VBox connection = new VBox(10);
    private final VBox settings = new VBox(10);
    private final VBox abilities = new VBox(10);

    /// @param chosen is told what was chosen, once the dialog is closed
    public ProvidersPanel(ProvidersViewModel providers, Dialogs dialogs, Ui ui, Consumer<EnvironmentProvider> chosen) {
        this.providers = providers;
        this.dialogs = dialogs;
        this.ui = ui;
        this.chosen = chosen;
    }

    public void show() {
        ComboBox<@Nullable Environment> environment = choice(
                "provider-environment", FXCollections.observableArrayList(providers.environments()), Environment::name);
        environment.valueProperty().set(providers.environmentProperty().get());
        environment.valueProperty().subscribe(value -> {
            if (value != null) {
                providers.environmentProperty().set(value);
            }
        });
        ComboBox<@Nullable ProviderStatus> provider =
                choice("provider-choice", providers.providers(), status -> title(status.provider()));
        bind(provider, providers.providerProperty());
        VBox left = Dialogs.field(ui.text("provider.environment"), environment, null);
        VBox right = Dialogs.field(ui.text("provider.served-by"), provider, null);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox problem = new VBox();
        Fx.watch(providers.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
            }
        });
        Fx.watch(providers.providerProperty(), this::look);
        VBox parts = new VBox(18, connection, settings, abilities);
        // Clear of the bar that scrolls.
        parts.setPadding(new Insets(0, 14, 0, 0));
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HEIGHT);
        Button use = Nodes.primary(
                "provider-use",
                ui.text("provider.use"),
                () -> providers.choose(now -> {
                    dialogs.close();
                    chosen.accept(now);
                }));
        use.disableProperty().bind(providers.readyProperty().not());
        dialogs.panel(
                "provider-dialog",
                ui.text("provider.title"),
                new VBox(16, new HBox(16, left, right), scroll, problem),
                WIDTH,
                Nodes.button("provider-cancel", ui.text("dialog.cancel"), dialogs::close),
                use);
    }

    private String title(Provider provider) {
        String key = "provider.name." + provider.name();
        return ui.texts().has(key) ? ui.texts().get(key) : provider.title();
    }

    /// What is said of this provider where its name does not fit into what is said of all.
    private String about(String key, Provider provider) {
        String own = key + "." + provider.name();
        return ui.texts().has(own) ? ui.texts().get(own) : ui.texts().get(key, title(provider));
    }

    /// The word of this language where we have one, otherwise what the platform says.
    private String word(String key, String said) {
        return ui.texts().has(key) ? ui.texts().get(key) : ui.texts().say(said);
    }

    private void look(@Nullable ProviderStatus status) {
        connection.getChildren().clear();
        settings.getChildren().clear();
        abilities.getChildren().clear();
        if (status == null) {
            abilities.getChildren().add(Nodes.paragraph(ui.text("provider.reading"), "muted"));
            return;
        }
        Provider provider = status.provider();
        TokenGuide guide = provider.token();
        Nodes.toggle(connection, guide != null);
        if (guide != null) {
            connect(status, guide);
        }
        Nodes.toggle(settings, !provider.fields().isEmpty() && status.isUsable());
        if (status.isUsable() && !provider.fields().isEmpty()) {
            settings.getChildren().add(Nodes.label(ui.text("provider.settings"), "section"));
            provider.fields().forEach(field -> settings.getChildren().add(field(provider, field)));
        }
        abilities.getChildren().add(Nodes.label(about("provider.abilities", provider), "section"));
        GridPane grid = new GridPane(24, 10);
        int index = 0;
        for (CapabilityNote note : provider.capabilities()) {
            grid.add(ability(provider, note), index % COLUMNS, index / COLUMNS);
            index++;
        }
        abilities.getChildren().add(grid);
    }

    private Node ability(Provider provider, CapabilityNote note) {
        String name = note.capability().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label word = Nodes.label(ui.texts().word("provider.capability", note.capability()), "medium");
        VBox words = new VBox(2, word);
        String said = note.note();
        if (said != null) {
            words.getChildren()
                    .add(Nodes.paragraph(
                            word("provider.note." + provider.name() + "." + name, said), "muted", "small"));
        }
        words.setPrefWidth(WIDTH / COLUMNS - 64);
        HBox row = new HBox(
                8,
                note.supported()
                        ? Icons.of(Feather.CHECK, "success-icon")
                        : Icons.of(Feather.MINUS_CIRCLE, "muted-icon"),
                words);
        row.setId("provider-capability-" + name);
        // Said and not only drawn.
        row.setAccessibleText(
                word.getText() + ": " + ui.text(note.supported() ? "provider.supported" : "provider.not-supported"));
        return row;
    }

    private void connect(ProviderStatus status, TokenGuide guide) {
        Provider provider = status.provider();
        ProviderConnection known = status.connection();
        connection.getChildren().add(Nodes.label(ui.text("provider.token"), "section"));
        if (known != null) {
            Label account = Nodes.label(ui.text(
                    "provider.connected",
                    known.account(),
                    known.hint(),
                    ui.formats().relative(known.checkedAt())));
            account.setId("provider-account");
            String trouble = known.problem();
            boolean works = trouble == null;
            account.setGraphic(Icons.of(
                    works ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE, works ? "success-icon" : "attention-icon"));
            Button check = Nodes.button("provider-check", ui.text("provider.check"), providers::check);
            Button forget = Nodes.button("provider-forget", ui.text("provider.forget"), providers::disconnect);
            check.disableProperty().bind(providers.busyProperty());
            forget.disableProperty().bind(providers.busyProperty());
            HBox row = new HBox(8, account, Nodes.spacer(), check, forget);
            row.setAlignment(Pos.CENTER_LEFT);
            connection.getChildren().add(row);
            if (trouble == null) {
                return;
            }
            Label problem = Nodes.paragraph(ui.texts().say(trouble), "small", "attention-text");
            problem.setId("provider-token-problem");
            connection.getChildren().add(problem);
        }
        PasswordField token = new PasswordField();
        token.setId("provider-token");
        token.setPromptText(about("provider.token.prompt", provider));
        token.setAccessibleText(ui.text("provider.token"));
        token.textProperty().bindBidirectional(providers.tokenProperty());
        token.setOnAction(_ -> providers.connect());
        HBox.setHgrow(token, Priority.ALWAYS);
        Button connect =
                Nodes.button("provider-connect", ui.text("provider.connect"), Feather.LINK, providers::connect);
        connect.setMinWidth(Button.USE_PREF_SIZE);
        connect.disableProperty().bind(providers.tokenProperty().isEmpty().or(providers.busyProperty()));
        connection.getChildren().add(new HBox(8, token, connect));
        connection.getChildren().add(Nodes.paragraph(ui.text("provider.token.text"), "muted", "small"));
        VBox scopes = new VBox(6);
        scopes.setId("provider-scopes");
        int index = 1;
        for (TokenGuide.Scope scope : guide.scopes()) {
            String key = "provider.scope." + provider.name() + "." + index++;
            scopes.getChildren()
                    .add(new VBox(
                            Nodes.label(word(key, scope.name()), "medium", "small"),
                            Nodes.paragraph(word(key + ".why", scope.reason()), "muted", "small")));
        }
        Button page = Nodes.button(
                "provider-token-page",
                about("provider.token.page", provider),
                Feather.EXTERNAL_LINK,
                () -> ui.desk().browse(guide.page()));
        connection.getChildren().addAll(scopes, page);
    }

    private Node field(Provider provider, ProviderField field) {
        String key = "provider.field." + provider.name() + "." + field.key();
        String label = word(key, field.label());
        TextField text = new TextField();
        text.setId("provider-field-" + field.key());
        text.setPromptText(word(key + ".example", field.example()));
        text.setAccessibleText(label);
        text.textProperty().bindBidirectional(providers.field(field));
        return Dialogs.field(field.required() ? label : ui.text("provider.optional", label), text, null);
    }

    private static <T> void bind(ComboBox<@Nullable T> box, ObjectProperty<@Nullable T> value) {
        Fx.watch(value, now -> {
            if (now != null) {
                box.setValue(now);
            }
        });
        box.valueProperty().subscribe(picked -> {
            if (picked != null && picked != value.get()) {
                value.set(picked);
            }
        });
    }

    private static <T> ComboBox<@Nullable T> choice(String id, ObservableList<T> items, Function<T, String> name) {
        ComboBox<@Nullable T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        Fx.onChange(() -> box.getItems().setAll(items), items);
        box.getItems().setAll(items);
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
        return box;
    }
}
