package dev.tone.desktop.outbox;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Page;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What waits, since when, and why.
public final class OutboxView implements Page {
    private final OutboxViewModel outbox;
    private final Ui ui;
    private final VBox page = new VBox();
    private final VBox rows = new VBox();

    public OutboxView(OutboxViewModel outbox, Ui ui) {
        this.outbox = outbox;
        this.ui = ui;
        page.setId("page-outbox");
        page.getStyleClass().add("page");
        rows.getStyleClass().add("rows");
        VBox.setVgrow(rows, Priority.ALWAYS);
        page.getChildren()
                .addAll(
                        Nodes.label(ui.text("place.outbox"), "title"),
                        Nodes.paragraph(ui.text("outbox.text"), "muted"),
                        rows);
        Fx.onChange(this::update, outbox.entries());
        update();
    }

    @Override
    public Node node() {
        return page;
    }

    private void update() {
        rows.getChildren().setAll(outbox.entries().stream().map(this::row).toList());
        if (outbox.entries().isEmpty()) {
            EmptyState empty =
                    new EmptyState(Feather.CHECK_CIRCLE, ui.text("outbox.empty.title"), ui.text("outbox.empty.text"));
            VBox.setVgrow(empty, Priority.ALWAYS);
            rows.getChildren().add(empty);
        }
    }

    private Node row(OutboxPort.Entry entry) {
        String kind = ui.texts().get("outbox.kind." + entry.kind().toLowerCase(Locale.ROOT), entry.count());
        VBox words = new VBox(
                2,
                Nodes.label(entry.title().isEmpty() ? ui.text("outbox.drawing") : entry.title(), "medium"),
                Nodes.label(kind, "muted", "small"));
        if (entry.fault() != null) {
            words.getChildren().add(Nodes.paragraph(ui.texts().title(entry.fault()), "danger-text", "small"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(
                12,
                Icons.of(Feather.SEND),
                words,
                Nodes.tip(
                        Nodes.label(ui.formats().relative(entry.since()), "subtle", "small"),
                        ui.formats().absolute(entry.since())),
                Nodes.button("outbox-retry", ui.text("outbox.retry"), () -> outbox.retry(entry)));
        if (entry.discardable()) {
            row.getChildren()
                    .add(Nodes.button("outbox-discard", ui.text("outbox.discard"), () -> outbox.discard(entry)));
        }
        row.setId("outbox-" + entry.key().replace(':', '-'));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        return row;
    }
}
