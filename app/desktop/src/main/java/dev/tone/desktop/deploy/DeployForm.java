package dev.tone.desktop.deploy;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.property.Property;
import dev.tone.desktop.kit.property.PropertyForm;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.KindChoice;
import dev.tone.desktop.releases.StrategyFields;
import dev.tone.desktop.releases.StrategyWords;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The form of the deploy dialog: what is deployed, where to, when, and how it is built and released.
final class DeployForm {
    private static final int WHEN_COLUMNS = 12;

    private final DeployViewModel deploy;
    private final DeployRequests requests;
    private final Function<Environment, ReleaseStrategy> usual;
    private final Lifetime open;
    private final Ui ui;
    private final Label detected = Nodes.label("", "muted", "small");
    private final VBox notes = new VBox(4);
    private final VBox whole = new VBox(14);

    /// @param usual how releases of an environment take its traffic when nobody says otherwise
    /// @param changes a line that says what would change
    /// @param open until the dialog closes
    DeployForm(
            DeployViewModel deploy,
            DeployRequests requests,
            Function<Environment, ReleaseStrategy> usual,
            Node changes,
            Lifetime open,
            Ui ui) {
        this.deploy = deploy;
        this.requests = requests;
        this.usual = usual;
        this.open = open;
        this.ui = ui;
        Button useDetected = Nodes.button("deploy-use-detected", ui.text("deploy.use-detected"), deploy::useDetected);
        useDetected.getStyleClass().add("link-button");
        detected.setId("deploy-detected");
        Nodes.when(detected, deploy.awayProperty().not());
        Nodes.when(useDetected, deploy.beforeProperty().isNotNull());
        Fx.watch(deploy.planProperty(), this::showPlan);
        Fx.watch(deploy.beforeProperty(), _ -> showPlan(deploy.planProperty().get()));
        PropertyForm settings = new PropertyForm("deploy-settings", properties());
        settings.disableProperty().bind(deploy.planProperty().isNull());
        whole.getChildren()
                .setAll(
                        new HBox(16, artifact(), environment(), when()),
                        settingsHead(useDetected),
                        settings,
                        release(),
                        changes,
                        notes,
                        away());
    }

    VBox whole() {
        return whole;
    }

    private VBox artifact() {
        ComboBox<@Nullable Artifact> artifact = choice(
                "deploy-artifact",
                deploy.project().artifacts(),
                deploy.artifactProperty(),
                a -> ui.text(
                        "deploy.artifact.item",
                        a.name(),
                        a.version(),
                        ui.formats().bytes(a.size())));
        HBox.setHgrow(artifact, Priority.ALWAYS);
        HBox artifacts = new HBox(4, artifact);
        if (deploy.hasDrawing()) {
            Button drawing =
                    Nodes.iconButton("deploy-drawing", ui.text("deploy.drawing"), Feather.LAYOUT, deploy::useDrawing);
            drawing.disableProperty().bind(deploy.planningProperty());
            artifacts.getChildren().add(drawing);
        }
        VBox field = Dialogs.field(ui.text("deploy.artifact"), artifacts, null);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(280);
        return field;
    }

    private VBox environment() {
        ComboBox<@Nullable Environment> environment = choice(
                "deploy-environment", deploy.project().environments(), deploy.environmentProperty(), Environment::name);
        open.add(Fx.onChange(
                () -> offer(environment, deploy.project().environments()),
                deploy.project().environments()));
        HBox.setHgrow(environment, Priority.ALWAYS);
        environment.setMinWidth(132);
        Button more = Nodes.iconButton(
                "deploy-new-environment",
                ui.text("environments.create.title"),
                Feather.PLUS,
                () -> requests.makeEnvironment(deploy.environmentProperty()::set));
        VBox field = Dialogs.field(ui.text("deploy.environment"), new HBox(4, environment, more), null);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private VBox when() {
        TextField when = new TextField();
        when.setId("deploy-when");
        when.setPromptText(ui.text("deploy.when.prompt"));
        when.setPrefColumnCount(WHEN_COLUMNS);
        when.textProperty().bindBidirectional(deploy.terms().whenProperty());
        return Dialogs.field(ui.text("deploy.when"), when, null);
    }

    private HBox settingsHead(Button useDetected) {
        Button variables = Nodes.button("deploy-variables", ui.text("deploy.variables"), Feather.KEY, () -> {
            Environment chosen = deploy.environmentProperty().get();
            if (chosen != null) {
                requests.editVariables(chosen);
            }
        });
        Button provider = Nodes.button("deploy-provider", ui.text("deploy.provider"), Feather.SERVER, () -> {
            Environment chosen = deploy.environmentProperty().get();
            if (chosen != null) {
                requests.chooseProvider(chosen);
            }
        });
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("deploy.settings"), "section"),
                detected,
                useDetected,
                Nodes.spacer(),
                provider,
                variables);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void showPlan(@Nullable BuildPlan plan) {
        detected.setText(origin(plan));
        notes.getChildren().clear();
        if (plan != null) {
            plan.notes().forEach(note -> {
                Label label = Nodes.paragraph(ui.texts().say(note), "small", "attention-text");
                label.setGraphic(Icons.of(Feather.INFO, "attention-icon"));
                notes.getChildren().add(label);
            });
        }
    }

    private String origin(@Nullable BuildPlan plan) {
        if (plan == null) {
            return ui.text("deploy.detecting");
        }
        Deployment before = deploy.beforeProperty().get();
        return before == null
                ? ui.text("deploy.detected", ui.texts().say(plan.detectedFrom()))
                : ui.text("deploy.as-before", before.number());
    }

    private Label away() {
        Label away = Nodes.paragraph(ui.text("deploy.away"), "small", "attention-text");
        away.setId("deploy-away");
        away.setGraphic(Icons.of(Feather.CLOUD_OFF, "attention-icon"));
        Nodes.when(away, deploy.awayProperty());
        return away;
    }

    private VBox release() {
        VBox way = new VBox(10);
        StrategyFields fields = new StrategyFields(deploy.terms().release(), "deploy-release", ui);
        Fx.watch(deploy.environmentProperty(), to -> {
            ReleaseStrategy as = to == null ? ReleaseStrategy.AT_ONCE : usual.apply(to);
            if (deploy.terms().releaseKindProperty().get() == null && !as.isAtOnce()) {
                deploy.terms().release().load(as);
            }
            ComboBox<@Nullable ReleaseKind> kind = KindChoice.of(
                    "deploy-release",
                    deploy.terms().releaseKindProperty(),
                    true,
                    one -> one == null
                            ? ui.text("release.as-usual", StrategyWords.of(as, ui.texts()))
                            : ui.texts().word("release.kind", one));
            way.getChildren().setAll(Dialogs.field(ui.text("release.kind"), kind, null), fields);
        });
        Fx.watch(
                deploy.terms().releaseKindProperty(),
                kind -> Nodes.toggle(fields, kind != null && kind != ReleaseKind.AT_ONCE));
        return way;
    }

    private List<Property> properties() {
        List<Property> fields = new ArrayList<>();
        deploy.settings()
                .fields()
                .forEach(field -> fields.add(Property.text(
                        "setting-" + field.key(),
                        ui.texts().get("setting." + field.key()),
                        ui.texts().get("setting." + field.key() + ".hint"),
                        field.value())));
        fields.add(Property.flag(
                "setting-network",
                ui.text("setting.network"),
                ui.text("setting.network.hint"),
                deploy.settings().networkProperty()));
        return fields;
    }

    /// What was chosen stays so, also when others come.
    private static <T> void offer(ComboBox<@Nullable T> box, List<T> items) {
        T chosen = box.getValue();
        box.getItems().setAll(items);
        box.setValue(chosen);
    }

    private static <T> ComboBox<@Nullable T> choice(
            String id, ObservableList<T> items, ObjectProperty<@Nullable T> value, Function<T, String> name) {
        ComboBox<@Nullable T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        offer(box, items);
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
}
