package dev.tone.desktop.deploy;

import dev.tone.desktop.command.CommandMenu;
import dev.tone.desktop.comparisons.DrawingPictures;
import dev.tone.desktop.deployments.Held;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.property.Property;
import dev.tone.desktop.kit.property.PropertyForm;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.KindChoice;
import dev.tone.desktop.releases.StrategyFields;
import dev.tone.desktop.releases.StrategyWords;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.project.Environment;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
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

/// The deploy dialog: what, where, how, and trust.
public final class DeployPanel {
    private static final double WIDTH = 600;

    private static final int WHEN_COLUMNS = 12;
    private static final int SKELETON_ROWS = 3;

    private final DeployViewModel deploy;
    private final Dialogs dialogs;
    private final Ui ui;
    private final DeployRequests requests;
    private final CommandMenu terminal;
    private final Function<Environment, ReleaseStrategy> usual;
    private final VBox form = new VBox(14);
    private final VBox trust = new VBox(12);
    private final VBox problem = new VBox();
    private final Lifetime open = new Lifetime();
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final DeployChanges changes;

    /// @param usual how releases of an environment take its traffic when nobody says otherwise
    /// @param pictures shows on the drawing what becomes of it
    /// @param terminal copies what is chosen as a command; it detects the settings itself
    public DeployPanel(
            DeployViewModel deploy,
            Dialogs dialogs,
            DeployRequests requests,
            CommandMenu terminal,
            Function<Environment, ReleaseStrategy> usual,
            DrawingPictures pictures,
            Ui ui) {
        this.deploy = deploy;
        this.dialogs = dialogs;
        this.requests = requests;
        this.terminal = terminal;
        this.usual = usual;
        this.ui = ui;
        this.changes = new DeployChanges(deploy, () -> looking.set(true), pictures, ui);
    }

    public void show() {
        if (deploy.project().askingProperty().get()) {
            showReading();
        } else if (deploy.project().artifacts().isEmpty()) {
            showEmpty();
        } else {
            showForm();
        }
    }

    /// What there is to deploy is not known yet.
    private void showReading() {
        Lifetime reading = new Lifetime();
        VBox body = new VBox(12, Nodes.label(ui.text("deploy.reading"), "muted"), new Skeleton(SKELETON_ROWS));
        body.setId("deploy-reading");
        dialogs.panel("deploy-dialog", ui.text("deploy.title"), body, WIDTH, reading::close);
        reading.add(Fx.watch(deploy.project().askingProperty(), asking -> {
            if (!asking) {
                dialogs.close();
                show();
            }
        }));
    }

    private void showForm() {
        fillForm();
        Button cancel = Nodes.button("deploy-cancel", ui.text("dialog.cancel"), dialogs::close);
        Button go = Nodes.primary("deploy-confirm", ui.text("action.deploy.start"), deploy::deploy);
        go.getStyleClass().add(Focus.INITIAL);
        terminal.on(go, () -> {
            Artifact artifact = deploy.artifactProperty().get();
            Environment to = deploy.environmentProperty().get();
            return artifact == null || to == null ? "" : terminal.lines().deploy(artifact.id(), to);
        });
        go.disableProperty().bind(deploy.readyProperty().not());
        Button back = Nodes.button("deploy-trust-back", ui.text("dialog.back"), deploy::withdrawTrust);
        Button trustIt = Nodes.primary("deploy-trust", ui.text("deploy.trust.verb"), deploy::trustAndDeploy);
        // Whoever presses the keys of Deploy twice has read nothing yet.
        trustIt.getStyleClass().add(Focus.DELIBERATE);
        trustIt.disableProperty().bind(deploy.deployingProperty());
        Button fromChanges = Nodes.button("deploy-changes-back", ui.text("dialog.back"), () -> looking.set(false));
        List.of(back, fromChanges).forEach(one -> one.getStyleClass().add(Focus.BACK));
        problem.setSpacing(8);
        VBox body = new VBox(14, form, changes.whole(), trust, problem);
        dialogs.panel(
                "deploy-dialog",
                ui.text("deploy.title"),
                body,
                WIDTH,
                open::close,
                cancel,
                fromChanges,
                back,
                go,
                trustIt);
        Fx.watch(looking, now -> {
            Nodes.toggle(changes.whole(), now && deploy.trustAskedProperty().get() == null);
            Nodes.toggle(fromChanges, now && deploy.trustAskedProperty().get() == null);
            Nodes.toggle(form, !now && deploy.trustAskedProperty().get() == null);
        });
        Fx.watch(deploy.trustAskedProperty(), asked -> {
            boolean both = looking.get();
            Nodes.toggle(changes.whole(), asked == null && both);
            Nodes.toggle(fromChanges, asked == null && both);
            Nodes.toggle(form, asked == null && !both);
            Nodes.toggle(trust, asked != null);
            Nodes.toggle(go, asked == null);
            Nodes.toggle(cancel, asked == null);
            Nodes.toggle(back, asked != null);
            Nodes.toggle(trustIt, asked != null);
            if (asked != null) {
                showTrust(asked);
                back.requestFocus();
            }
        });
        Fx.watch(deploy.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
                if (Held.is(fault)) {
                    problem.getChildren().add(anyway());
                }
            }
        });
    }

    private HBox anyway() {
        TextField reason = new TextField();
        reason.setId("deploy-override");
        reason.setPromptText(ui.text("deploy.override.prompt"));
        reason.setAccessibleText(ui.text("deploy.override.prompt"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button act = Nodes.button(
                "deploy-anyway", ui.text("deploy.override.verb"), () -> deploy.deployAnyway(reason.getText()));
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty())
                        .or(deploy.deployingProperty()));
        HBox row = new HBox(8, reason, act);
        row.setId("deploy-held");
        return row;
    }

    private void showEmpty() {
        EmptyState empty = new EmptyState(
                Feather.PACKAGE,
                ui.text("deploy.no-artifact.title"),
                ui.text("deploy.no-artifact.text"),
                Nodes.primary("deploy-add-artifact", ui.text("deploy.no-artifact.verb"), () -> {
                    dialogs.close();
                    requests.addArtifact();
                }));
        VBox body = new VBox(12, empty);
        body.setAlignment(javafx.geometry.Pos.CENTER);
        if (deploy.hasDrawing()) {
            Button drawing =
                    Nodes.button("deploy-drawing", ui.text("deploy.drawing"), Feather.LAYOUT, deploy::useDrawing);
            Tips.set(drawing, ui.text("deploy.drawing.hint"));
            drawing.disableProperty().bind(deploy.planningProperty());
            body.getChildren().add(drawing);
            Fx.watch(deploy.artifactProperty(), drawn -> {
                if (drawn != null) {
                    dialogs.close();
                    show();
                }
            });
        }
        dialogs.panel("deploy-dialog", ui.text("deploy.title"), body, WIDTH);
    }

    private void fillForm() {
        ComboBox<@Nullable Artifact> artifact = choice(
                "deploy-artifact",
                deploy.project().artifacts(),
                deploy.artifactProperty(),
                a -> ui.text(
                        "deploy.artifact.item",
                        a.name(),
                        a.version(),
                        ui.formats().bytes(a.size())));
        ComboBox<@Nullable Environment> environment = choice(
                "deploy-environment", deploy.project().environments(), deploy.environmentProperty(), Environment::name);
        HBox.setHgrow(artifact, Priority.ALWAYS);
        HBox artifacts = new HBox(4, artifact);
        if (deploy.hasDrawing()) {
            Button drawing =
                    Nodes.iconButton("deploy-drawing", ui.text("deploy.drawing"), Feather.LAYOUT, deploy::useDrawing);
            drawing.disableProperty().bind(deploy.planningProperty());
            artifacts.getChildren().add(drawing);
        }
        VBox left = Dialogs.field(ui.text("deploy.artifact"), artifacts, null);
        open.add(Fx.onChange(
                () -> offer(environment, deploy.project().environments()),
                deploy.project().environments()));
        Button more = Nodes.iconButton(
                "deploy-new-environment",
                ui.text("environments.create.title"),
                Feather.PLUS,
                () -> requests.makeEnvironment(deploy.environmentProperty()::set));
        HBox.setHgrow(environment, Priority.ALWAYS);
        VBox right = Dialogs.field(ui.text("deploy.environment"), new HBox(4, environment, more), null);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(280);
        environment.setMinWidth(132);
        Label detected = Nodes.label("", "muted", "small");
        detected.setId("deploy-detected");
        VBox notes = new VBox(4);
        Label away = Nodes.paragraph(ui.text("deploy.away"), "small", "attention-text");
        away.setId("deploy-away");
        away.setGraphic(Icons.of(Feather.CLOUD_OFF, "attention-icon"));
        Nodes.when(away, deploy.awayProperty());
        Nodes.when(detected, deploy.awayProperty().not());
        Fx.watch(deploy.planProperty(), plan -> {
            detected.setText(
                    plan == null
                            ? ui.text("deploy.detecting")
                            : ui.text("deploy.detected", ui.texts().say(plan.detectedFrom())));
            notes.getChildren().clear();
            if (plan != null) {
                plan.notes().forEach(note -> {
                    Label label = Nodes.paragraph(ui.texts().say(note), "small", "attention-text");
                    label.setGraphic(Icons.of(Feather.INFO, "attention-icon"));
                    notes.getChildren().add(label);
                });
            }
        });
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
        HBox settingsHead = new HBox(
                8, Nodes.label(ui.text("deploy.settings"), "section"), detected, Nodes.spacer(), provider, variables);
        settingsHead.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        PropertyForm settings = new PropertyForm("deploy-settings", properties());
        settings.disableProperty().bind(deploy.planProperty().isNull());
        TextField when = new TextField();
        when.setId("deploy-when");
        when.setPromptText(ui.text("deploy.when.prompt"));
        when.setPrefColumnCount(WHEN_COLUMNS);
        when.textProperty().bindBidirectional(deploy.terms().whenProperty());
        VBox time = Dialogs.field(ui.text("deploy.when"), when, null);
        form.getChildren()
                .setAll(
                        new HBox(16, left, right, time),
                        settingsHead,
                        settings,
                        release(),
                        changes.line(),
                        notes,
                        away);
    }

    private VBox release() {
        VBox whole = new VBox(10);
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
            whole.getChildren().setAll(Dialogs.field(ui.text("release.kind"), kind, null), fields);
        });
        Fx.watch(
                deploy.terms().releaseKindProperty(),
                kind -> Nodes.toggle(fields, kind != null && kind != ReleaseKind.AT_ONCE));
        return whole;
    }

    private List<Property> properties() {
        var fields = new java.util.ArrayList<Property>();
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

    private void showTrust(BuildPlan plan) {
        VBox commands = new VBox(4);
        commands.getStyleClass().add("command-list");
        plan.commands().forEach(command -> commands.getChildren().add(Nodes.paragraph(command, "mono")));
        commands.setId("trust-commands");
        boolean isolated = plan.isolation() == Isolation.ISOLATED;
        Label isolation = Nodes.paragraph(ui.texts().word("isolation", plan.isolation()));
        isolation.setGraphic(Icons.of(
                isolated ? Feather.SHIELD : Feather.ALERT_TRIANGLE, isolated ? "success-icon" : "attention-icon"));
        isolation.setId("trust-isolation");
        Label from = Nodes.paragraph(
                ui.text(deploy.isAsDetected(plan) ? "deploy.trust.text" : "deploy.trust.entered"), "muted");
        from.setId("trust-from");
        Label covers = Nodes.paragraph(ui.text("deploy.trust.covers"), "muted");
        covers.setId("trust-covers");
        trust.getChildren()
                .setAll(Nodes.label(ui.text("deploy.trust.title"), "subtitle"), from, commands, isolation, covers);
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
