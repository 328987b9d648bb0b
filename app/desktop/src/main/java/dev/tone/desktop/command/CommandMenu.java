package dev.tone.desktop.command;

import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Pin;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.feather.Feather;

/// "Copy as command" on the right button, or the menu key, of what does the same.
public final class CommandMenu {
    private final CommandLines lines;
    private final Notices notices;
    private final Ui ui;

    public CommandMenu(CommandLines lines, Notices notices, Ui ui) {
        this.lines = lines;
        this.notices = notices;
        this.ui = ui;
    }

    public CommandLines lines() {
        return lines;
    }

    /// @param line asked for when it is copied, because it may hold what was typed meanwhile
    public <C extends Control> C on(C control, Supplier<String> line) {
        control.setContextMenu(new ContextMenu(item("copy-as-command", ui.text("command.copy"), line)));
        return control;
    }

    /// Offers it for all that is marked by [AsCommand] in a part of the window.
    public Pin offerIn(Node root) {
        EventHandler<ContextMenuEvent> asked =
                event -> AsCommand.around(event.getTarget()).ifPresent(words -> {
                    event.consume();
                    MenuItem item = item("copy-as-command", ui.text("command.copy"), () -> lines.of(words.get()));
                    new ContextMenu(item).show((Node) event.getTarget(), event.getScreenX(), event.getScreenY());
                });
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked);
        return () -> root.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked);
    }

    public MenuItem item(String id, String text, Supplier<String> line) {
        MenuItem item = new MenuItem(text, Icons.of(Feather.TERMINAL));
        item.setId(id);
        item.setOnAction(_ -> {
            String command = line.get();
            ui.desk().copy(command);
            notices.success(ui.text("command.copied", command));
        });
        return item;
    }
}
