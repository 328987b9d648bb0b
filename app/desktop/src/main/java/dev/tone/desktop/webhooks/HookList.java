package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.hook.Hook;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who may call the project.
final class HookList extends VBox implements Pin {
    private static final double STATE = 90;
    private static final double TIME = 150;

    private final WebhooksViewModel model;
    private final Dialogs dialogs;
    private final Panes panes;
    private final Ui ui;
    private final WebhookWords words;
    private final Lifetime lifetime = new Lifetime();
    private final VBox rows = new VBox();

    HookList(WebhooksViewModel model, Dialogs dialogs, Panes panes, Ui ui) {
        super(12);
        this.model = model;
        this.dialogs = dialogs;
        this.panes = panes;
        this.ui = ui;
        this.words = new WebhookWords(ui);
        setId("hook-list");
        lifetime.add(Fx.onChange(this::show, model.hooks(), model.loadingProperty()));
        show();
    }

    private void show() {
        if (model.hooks().isEmpty()) {
            getChildren()
                    .setAll(
                            model.loadingProperty().get()
                                    ? WebhookWords.nothing(ui.text("webhooks.reading"))
                                    : new EmptyState(
                                            Feather.DOWNLOAD_CLOUD,
                                            ui.text("hook.empty"),
                                            ui.text("hook.empty.text"),
                                            add()));
            return;
        }
        rows.getChildren().setAll(model.hooks().stream().map(this::row).toList());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var text = Nodes.paragraph(ui.text("hook.text"), "muted");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(12, text, add());
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(top, scroll);
    }

    private Button add() {
        return Nodes.primary(
                "hook-add", ui.text("hook.add"), () -> panes.show(ui.text("hook.new"), new HookForm(model, panes, ui)));
    }

    private Node row(Hook hook) {
        VBox what = new VBox(
                2,
                Nodes.label(hook.name(), "medium"),
                Nodes.label(
                        ui.texts().word("hook.sender", hook.sender()) + " · " + does(model, hook, ui),
                        "muted",
                        "small"));
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox state = new HBox(hook.enabled() ? words.on() : words.off());
        state.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(STATE);
        HBox time = new HBox(words.time("hook.called", hook.lastCalledAt()));
        time.setAlignment(Pos.CENTER_RIGHT);
        time.setMinWidth(TIME);
        HBox cells = new HBox(12, what, state, time, Icons.of(Feather.CHEVRON_RIGHT, "muted-icon"));
        cells.setAlignment(Pos.CENTER_LEFT);
        cells.setPrefWidth(WebhooksPanel.WIDTH - 90);
        return WebhookList.rowButton("hook-open-" + hook.id(), hook.name(), cells, () -> {
            model.open(hook.id());
            panes.show(hook.name(), new HookDetail(hook.id(), model, dialogs, panes, ui));
        });
    }

    /// What a call does, in a sentence's part.
    static String does(WebhooksViewModel model, Hook hook, Ui ui) {
        Hook.Deploy deploy = hook.deploy();
        if (deploy == null) {
            return ui.text("hook.does.look");
        }
        String environment = name(model, deploy.environment());
        String what = deploy.tag() == null ? deploy.artifact() : deploy.artifact() + " · " + deploy.tag();
        return deploy.branch() == null
                ? ui.text("hook.does.deploy", what, environment)
                : ui.text("hook.does.deploy-branch", what, environment, deploy.branch());
    }

    private static String name(WebhooksViewModel model, EnvironmentId id) {
        return model.project().environments().stream()
                .filter(environment -> environment.id().equals(id))
                .map(Environment::name)
                .findFirst()
                .orElse(id.value());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
