package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.api.HookApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookSender;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A hook that is made or changed: who calls, and what a call does.
final class HookForm extends ScrollPane {
    private final WebhooksViewModel model;
    private final Ui ui;
    private final TextField name = new TextField();
    private final ComboBox<HookSender> sender = new ComboBox<>();
    private final CheckBox deploys = new CheckBox();
    private final ComboBox<Environment> environment = new ComboBox<>();
    private final ComboBox<String> artifact = new ComboBox<>();
    private final TextField tag = new TextField();
    private final TextField branch = new TextField();
    private final PasswordField secret = new PasswordField();
    private final BooleanBinding mayDeploy;
    private final Button confirm;

    /// A new one.
    HookForm(WebhooksViewModel model, Panes panes, Ui ui) {
        this(model, null, panes::back, ui);
        confirm.setOnAction(_ -> create(panes));
    }

    /// One that is there. Who calls stays, and so does that a call deploys.
    ///
    /// @param back to where it is looked at
    HookForm(Hook hook, WebhooksViewModel model, Runnable back, Ui ui) {
        this(model, hook, back, ui);
        name.setText(hook.name());
        sender.setValue(hook.sender());
        sender.setDisable(true);
        Hook.Deploy before = hook.deploy();
        deploys.setSelected(before != null);
        deploys.setDisable(before != null);
        if (before != null) {
            model.project().environments().stream()
                    .filter(each -> each.id().equals(before.environment()))
                    .findFirst()
                    .ifPresent(environment::setValue);
            artifact.getEditor().setText(before.artifact());
            tag.setText(Objects.requireNonNullElse(before.tag(), ""));
            branch.setText(Objects.requireNonNullElse(before.branch(), ""));
        }
        confirm.setOnAction(_ -> model.change(hook, name.getText().strip(), deployed(), back));
    }

    private HookForm(WebhooksViewModel model, @Nullable Hook before, Runnable back, Ui ui) {
        this.model = model;
        this.ui = ui;
        setId("hook-form");
        setFitToWidth(true);
        name.setId("hook-name");
        name.setPromptText(ui.text("hook.name.prompt"));
        name.getStyleClass().add(Focus.INITIAL);
        choice(
                sender,
                "hook-sender",
                List.of(HookSender.values()),
                value -> ui.texts().word("hook.sender", value));
        sender.setValue(HookSender.STANDARD);
        mayDeploy = Bindings.createBooleanBinding(
                () -> sender.getValue() == HookSender.STANDARD || sender.getValue() == HookSender.GITHUB,
                sender.valueProperty());
        deploys.setId("hook-deploys");
        deploys.setText(ui.text("hook.deploys"));
        deploys.setSelected(true);
        VBox deploy = deploy();
        secret.setId("hook-secret");
        secret.setPromptText(ui.text("hook.secret.prompt"));
        VBox given = Nodes.when(
                Dialogs.field(ui.text("hook.secret"), secret, ui.text("hook.secret.hint")),
                sender.valueProperty().isEqualTo(HookSender.VERCEL).and(new SimpleBooleanProperty(before == null)));
        confirm = Nodes.primary(
                before == null ? "hook-create" : "hook-save",
                ui.text(before == null ? "hook.create" : "webhook.save"),
                () -> {});
        confirm.disableProperty().bind(incomplete(before).or(model.busyProperty()));
        HBox foot = new HBox(8, Nodes.spacer(), Nodes.button("hook-cancel", ui.text("dialog.cancel"), back), confirm);
        VBox who = Dialogs.field(ui.text("hook.sender"), sender, null);
        VBox called = Dialogs.field(ui.text("hook.name"), name, null);
        HBox.setHgrow(called, Priority.ALWAYS);
        setContent(new VBox(
                14,
                new HBox(12, called, who),
                Nodes.when(deploys, mayDeploy),
                deploy,
                Nodes.when(
                        Nodes.paragraph(ui.text("hook.looks"), "muted"),
                        mayDeploy.not().or(deploys.selectedProperty().not())),
                given,
                foot));
    }

    private VBox deploy() {
        choice(environment, "hook-environment", model.project().environments(), Environment::name);
        // What runs by itself is tried where nobody is hurt.
        environment.setValue(model.project().environments().stream()
                .filter(each -> !each.name().equals("production"))
                .findFirst()
                .or(() -> model.project().environments().stream().findFirst())
                .orElse(null));
        artifact.setId("hook-artifact");
        artifact.setEditable(true);
        artifact.setMaxWidth(Double.MAX_VALUE);
        artifact.getItems()
                .setAll(model.project().artifacts().stream()
                        .map(Artifact::name)
                        .distinct()
                        .toList());
        if (!artifact.getItems().isEmpty()) {
            artifact.setValue(artifact.getItems().getFirst());
        }
        tag.setId("hook-tag");
        tag.setPromptText(ui.text("hook.tag.prompt"));
        branch.setId("hook-branch");
        branch.setPromptText(ui.text("hook.branch.prompt"));
        HBox first = new HBox(
                12,
                grown(Dialogs.field(ui.text("hook.artifact"), artifact, ui.text("hook.artifact.hint"))),
                Dialogs.field(ui.text("deploy.environment"), environment, null));
        HBox second = new HBox(
                12,
                grown(Dialogs.field(ui.text("hook.tag"), tag, null)),
                grown(Dialogs.field(ui.text("hook.branch"), branch, null)));
        return Nodes.when(new VBox(12, first, second), mayDeploy.and(deploys.selectedProperty()));
    }

    private static VBox grown(VBox field) {
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /// @param before null for a new one
    private BooleanBinding incomplete(@Nullable Hook before) {
        return Bindings.createBooleanBinding(
                () -> name.getText().isBlank()
                        || before == null
                                && sender.getValue() == HookSender.VERCEL
                                && secret.getText().isBlank()
                        || mayDeploy.get()
                                && deploys.isSelected()
                                && (artifactName().isBlank() || environment.getValue() == null),
                name.textProperty(),
                secret.textProperty(),
                sender.valueProperty(),
                deploys.selectedProperty(),
                artifact.getEditor().textProperty(),
                environment.valueProperty());
    }

    /// What is typed counts also before Enter.
    private String artifactName() {
        return artifact.getEditor().getText() == null
                ? ""
                : artifact.getEditor().getText().strip();
    }

    private Hook.@Nullable Deploy deployed() {
        Environment to = environment.getValue();
        return mayDeploy.get() && deploys.isSelected() && to != null
                ? new Hook.Deploy(to.id(), artifactName(), text(tag), text(branch))
                : null;
    }

    private void create(Panes panes) {
        HookSender by = sender.getValue();
        model.create(
                new HookApi.Create(
                        name.getText().strip(), by, deployed(), by == HookSender.VERCEL ? text(secret) : null),
                made -> panes.show(
                        made.hook().name(),
                        ShownOnce.ofHook(
                                model.address(made.hook()),
                                made.secret(),
                                advice(model.address(made.hook()), by, ui),
                                panes::back,
                                ui)));
    }

    /// What to do with address and secret at the other end.
    static String advice(String address, HookSender by, Ui ui) {
        String what = ui.texts().word("hook.advice", by);
        return address.startsWith("http://127.0.0.1") ? what + " " + ui.text("hook.local") : what;
    }

    private static @Nullable String text(TextField field) {
        return field.getText().isBlank() ? null : field.getText().strip();
    }

    private static <T> void choice(ComboBox<T> box, String id, List<T> items, Function<T, String> word) {
        box.setId(id);
        box.getItems().setAll(items);
        box.setMinWidth(ComboBox.USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
    }
}
