package dev.tone.desktop.webhooks;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.HookId;
import dev.tone.model.observe.Lifetime;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One hook with what called it.
final class HookDetail extends VBox {
    private static final double CELL = 46;
    private static final double OUTCOME = 170;
    private static final int SECRET = 256;

    private final HookId id;
    private final WebhooksViewModel model;
    private final Dialogs dialogs;
    private final Panes panes;
    private final Ui ui;
    private final WebhookWords words;
    private final VBox top = new VBox(8);

    HookDetail(HookId id, WebhooksViewModel model, Dialogs dialogs, Panes panes, Ui ui) {
        super(12);
        this.id = id;
        this.model = model;
        this.dialogs = dialogs;
        this.panes = panes;
        this.ui = ui;
        this.words = new WebhookWords(ui);
        setId("hook-detail");
        ListView<HookReceipt> receipts = new ListView<>(model.receipts());
        receipts.setId("hook-receipts");
        receipts.setAccessibleText(ui.text("hook.receipts"));
        receipts.setFixedCellSize(CELL);
        receipts.setPlaceholder(Nodes.paragraph(ui.text("hook.receipts.none"), "muted"));
        receipts.setCellFactory(_ -> new Cell());
        VBox.setVgrow(receipts, Priority.ALWAYS);
        getChildren().addAll(top, Nodes.label(ui.text("hook.receipts"), "section"), receipts);
        // While it is on the screen, and no longer.
        Lifetime[] shown = {new Lifetime()};
        Fx.watch(sceneProperty(), scene -> {
            shown[0].close();
            shown[0] = new Lifetime();
            if (scene != null) {
                shown[0].add(Fx.onChange(this::fill, model.hooks()));
                fill();
            }
        });
    }

    private void fill() {
        Hook hook = model.hook(id).orElse(null);
        if (hook == null) {
            return;
        }
        String address = model.address(hook);
        MiddleLabel url = new MiddleLabel(address);
        url.setId("hook-detail-address");
        url.getStyleClass().add("mono");
        HBox where = new HBox(
                8,
                url,
                new CopyButton("hook-address-copy", address, ui),
                Nodes.spacer(),
                hook.enabled() ? words.on() : words.off());
        where.setAlignment(Pos.CENTER_LEFT);
        String secret = hook.formerSecretUntil() != null
                        && hook.formerSecretUntil().isAfter(ui.formats().now())
                ? ui.text("hook.facts.rotating", hook.secretHint(), ui.formats().absolute(hook.formerSecretUntil()))
                : hook.secretHint();
        top.getChildren()
                .setAll(
                        where,
                        Nodes.paragraph(
                                ui.text(
                                        "hook.facts",
                                        ui.texts().word("hook.sender", hook.sender()),
                                        HookRows.does(model, hook, ui),
                                        secret),
                                "muted",
                                "small"),
                        Nodes.paragraph(HookForm.advice(address, hook.sender(), ui), "muted", "small"),
                        acts(hook));
    }

    private Node acts(Hook hook) {
        Button toggle = AsCommand.on(
                Nodes.button(
                        "hook-switch",
                        ui.text(hook.enabled() ? "webhook.switch-off" : "webhook.switch-on"),
                        () -> model.switchTo(hook, !hook.enabled())),
                "hooks",
                "switch",
                hook.id().value(),
                hook.enabled() ? "off" : "on");
        Button edit = Nodes.button(
                "hook-edit",
                ui.text("webhook.edit"),
                () -> panes.show(ui.text("hook.edit.title"), new HookForm(hook, model, () -> lookAgain(hook), ui)));
        Button rotate = AsCommand.on(
                Nodes.button("hook-rotate", ui.text("webhook.rotate"), () -> askToRotate(hook)),
                "hooks",
                "rotate-secret",
                hook.id().value());
        Button remove = AsCommand.on(
                Nodes.button("hook-remove", ui.text("webhook.remove"), () -> askToRemove(hook)),
                "hooks",
                "remove",
                hook.id().value());
        HBox row = new HBox(8, edit, toggle, rotate, Nodes.spacer(), remove);
        row.getChildren().forEach(node -> {
            if (node instanceof Button button) {
                button.disableProperty().bind(model.busyProperty());
            }
        });
        return row;
    }

    private void lookAgain(Hook hook) {
        panes.show(model.hook(hook.id()).orElse(hook).name(), this);
    }

    private void askToRotate(Hook hook) {
        if (hook.sender() == HookSender.VERCEL) {
            dialogs.input(
                    new Prompts.InputQuestion(
                            ui.text("webhook.rotate.title"),
                            ui.text("hook.secret.hint"),
                            ui.text("hook.secret.prompt"),
                            "",
                            ui.text("webhook.rotate"),
                            true,
                            SECRET),
                    given -> model.rotate(hook, given, _ -> {}));
            return;
        }
        dialogs.confirm(
                new Prompts.Confirmation(
                        ui.text("webhook.rotate.title"), ui.text("hook.rotate.text"), ui.text("webhook.rotate"), false),
                () -> model.rotate(
                        hook,
                        null,
                        made -> panes.show(
                                hook.name(),
                                ShownOnce.ofHook(
                                        model.address(made.hook()),
                                        made.secret(),
                                        HookForm.advice(model.address(made.hook()), hook.sender(), ui),
                                        panes::back,
                                        ui))));
    }

    private void askToRemove(Hook hook) {
        dialogs.confirm(
                new Prompts.Confirmation(
                        ui.text("hook.remove.title", hook.name()),
                        ui.text("hook.remove.text"),
                        ui.text("webhook.remove"),
                        true),
                () -> model.remove(hook, panes::back));
    }

    private final class Cell extends ListCell<HookReceipt> {
        @Override
        protected void updateItem(@Nullable HookReceipt receipt, boolean empty) {
            super.updateItem(receipt, empty);
            if (empty || receipt == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("receipt-" + receipt.id());
            HBox outcome = new HBox(words.of(receipt));
            outcome.setAlignment(Pos.CENTER_LEFT);
            outcome.setMinWidth(OUTCOME);
            VBox what = new VBox(
                    1,
                    Nodes.label(receipt.event() == null ? ui.text("hook.no-event") : receipt.event(), "medium"),
                    Nodes.label(why(receipt), "muted", "small"));
            what.setAlignment(Pos.CENTER_LEFT);
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            Label time = Nodes.tip(
                    Nodes.label(ui.formats().relative(receipt.at()), "muted", "small"),
                    ui.formats().absolute(receipt.at()));
            time.setMinWidth(Label.USE_PREF_SIZE);
            HBox cell = new HBox(12, outcome, what, time);
            cell.setAlignment(Pos.CENTER_LEFT);
            cell.setPrefWidth(0);
            setGraphic(cell);
        }

        private String why(HookReceipt receipt) {
            String reason = receipt.reason();
            if (reason != null) {
                String said = ui.texts().say(reason);
                return receipt.code() == null ? said : said + " (" + receipt.code() + ")";
            }
            return receipt.message() == null ? "" : ui.text("hook.message", receipt.message());
        }
    }
}
