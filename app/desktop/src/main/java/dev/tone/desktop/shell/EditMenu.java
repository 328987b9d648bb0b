package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionMenus;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// What Edit means where the keyboard is: in a text it edits the text, on the drawing the elements.
final class EditMenu {
    /// The keys that texts and the drawing share on every system, in the order of the menu.
    private enum Verb {
        UNDO("undo", "Mod+Z"),
        REDO("redo", "Mod+Shift+Z"),
        CUT("cut", "Mod+X"),
        COPY("copy", "Mod+C"),
        PASTE("paste", "Mod+V"),
        DUPLICATE("duplicate", "Mod+D"),
        DELETE("delete", "Delete"),
        SELECT_ALL("select-all", "Mod+A");

        private final String id;
        private final String keys;

        Verb(String id, String keys) {
            this.id = id;
            this.keys = keys;
        }
    }

    private EditMenu() {}

    /// Whether this menu has the action already.
    static boolean has(Action action) {
        return Stream.of(Verb.values()).anyMatch(verb -> action.id().equals("canvas." + verb.id));
    }

    /// @param focus where the keyboard was when the menu opened
    static List<MenuItem> items(ActionRegistry registry, @Nullable Node focus, Ui ui) {
        List<MenuItem> items = new ArrayList<>();
        TextInputControl text = focus instanceof TextInputControl field && field.isEditable() ? field : null;
        for (Verb verb : Verb.values()) {
            if (verb == Verb.CUT) {
                items.add(new SeparatorMenuItem());
            }
            items.add(item(verb, registry, text, ui));
        }
        return items;
    }

    private static MenuItem item(Verb verb, ActionRegistry registry, @Nullable TextInputControl text, Ui ui) {
        Action onDrawing = registry.find("canvas." + verb.id);
        boolean drawing = onDrawing != null && onDrawing.enabled().get() && registry.isActive(onDrawing.scope());
        boolean editsText = text != null && verb != Verb.DUPLICATE;
        List<Keys> keys = onDrawing != null && !registry.keysOf(onDrawing).isEmpty()
                ? registry.keysOf(onDrawing)
                : List.of(Keys.of(verb.keys));
        Runnable run = () -> {
            if (text != null && verb != Verb.DUPLICATE) {
                edit(text, verb);
            } else if (onDrawing != null) {
                onDrawing.trigger();
            }
        };
        return ActionMenus.item(
                "edit-" + verb.id,
                ui.texts().get("action.canvas." + verb.id),
                onDrawing == null ? null : onDrawing.icon(),
                keys,
                editsText || text == null && drawing,
                run);
    }

    private static void edit(TextInputControl text, Verb verb) {
        switch (verb) {
            case UNDO -> text.undo();
            case REDO -> text.redo();
            case CUT -> text.cut();
            case COPY -> text.copy();
            case PASTE -> text.paste();
            case DELETE -> {
                if (!text.deleteNextChar()) {
                    text.replaceSelection("");
                }
            }
            case SELECT_ALL -> text.selectAll();
            case DUPLICATE -> {}
        }
    }
}
