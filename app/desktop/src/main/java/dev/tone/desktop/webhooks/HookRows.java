package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.hook.Hook;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who may call the project.
final class HookRows {
    private final WebhooksViewModel model;
    private final Dialogs dialogs;
    private final Panes panes;
    private final Ui ui;
    private final WebhookWords words;

    HookRows(WebhooksViewModel model, Dialogs dialogs, Panes panes, Ui ui) {
        this.model = model;
        this.dialogs = dialogs;
        this.panes = panes;
        this.ui = ui;
        this.words = new WebhookWords(ui);
    }

    RowList<Hook> list() {
        return new RowList<>(
                "hook-",
                "hook.list",
                Feather.DOWNLOAD_CLOUD,
                model.hooks(),
                model.loadingProperty(),
                this::row,
                () -> new HookForm(model, panes, ui),
                panes,
                ui);
    }

    private Node row(Hook hook) {
        String does = ui.texts().word("hook.sender", hook.sender()) + " · " + does(model, hook, ui);
        return RowList.row(
                "hook-open-" + hook.id(),
                hook.name(),
                new VBox(2, Nodes.label(hook.name(), "medium"), Nodes.label(does, "muted", "small")),
                hook.enabled() ? words.on() : words.off(),
                words.time("hook.called", hook.lastCalledAt()),
                () -> open(hook));
    }

    private void open(Hook hook) {
        model.open(hook.id());
        panes.show(hook.name(), new HookDetail(hook.id(), model, dialogs, panes, ui));
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
}
