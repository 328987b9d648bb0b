package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.hook.Hook;
import dev.tone.model.id.WebhookId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.webhook.Webhook;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The dialog about who is told of the project's events, and who may call it.
public final class WebhooksPanel implements Panes {
    static final double WIDTH = 900;
    private static final double HEIGHT = 470;

    private final WebhooksViewModel model;
    private final Dialogs dialogs;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final HBox tabs = new HBox();
    private final HBox head = new HBox(8);
    private final Label title = Nodes.label("", "medium");
    private final StackPane place = new StackPane();
    private final WebhookRows webhooks;
    private final RowList<Webhook> out;
    private final RowList<Hook> in;
    private boolean outFront = true;

    public WebhooksPanel(WebhooksViewModel model, Dialogs dialogs, Ui ui) {
        this.model = model;
        this.dialogs = dialogs;
        this.ui = ui;
        webhooks = new WebhookRows(model, dialogs, this, ui);
        out = lifetime.add(webhooks.list());
        in = lifetime.add(new HookRows(model, dialogs, this, ui).list());
        lifetime.add(model);
    }

    /// @param first that is opened at once; null for the list
    public void show(@org.jspecify.annotations.Nullable WebhookId first) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton told = tab("webhooks-out", "webhooks.out", group, "left-pill", true);
        ToggleButton calls = tab("webhooks-in", "webhooks.in", group, "right-pill", false);
        tabs.getStyleClass().add("segments");
        tabs.getChildren().setAll(told, calls);
        Button back = Nodes.iconButton("webhooks-back", ui.text("webhooks.back"), Feather.ARROW_LEFT, this::back);
        back.getStyleClass().add(Focus.BACK);
        head.getChildren().setAll(back, title);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox problem = new VBox();
        lifetime.add(Fx.watch(model.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
            }
        }));
        place.setPrefHeight(HEIGHT);
        place.setAlignment(Pos.TOP_LEFT);
        back();
        told.getStyleClass().add(Focus.INITIAL);
        dialogs.panel(
                "webhooks-dialog",
                ui.text("webhooks.title"),
                new VBox(12, tabs, head, problem, place),
                WIDTH,
                lifetime::close,
                Nodes.button("webhooks-close", ui.text("dialog.close"), dialogs::close));
        if (first != null) {
            webhooks.open(first);
        }
    }

    private ToggleButton tab(String id, String key, ToggleGroup group, String pill, boolean isOut) {
        ToggleButton tab = new ToggleButton(ui.text(key));
        tab.setId(id);
        tab.setToggleGroup(group);
        tab.setSelected(isOut == outFront);
        tab.getStyleClass().add(pill);
        Segments.onChoice(tab, () -> {
            outFront = isOut;
            back();
        });
        return tab;
    }

    @Override
    public void show(String heading, Parent pane) {
        title.setText(heading);
        Nodes.toggle(tabs, false);
        Nodes.toggle(head, true);
        place.getChildren().setAll(List.of(pane));
        Focus.enter(pane);
    }

    @Override
    public void back() {
        model.leave();
        Nodes.toggle(tabs, true);
        Nodes.toggle(head, false);
        place.getChildren().setAll(List.of(outFront ? out : in));
        tabs.getChildren().get(outFront ? 0 : 1).requestFocus();
    }
}
