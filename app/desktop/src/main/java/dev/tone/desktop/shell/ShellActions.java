package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// The frame's own actions.
public final class ShellActions {
    /// What the frame can be asked for.
    public interface Window {
        void openPalette();

        void openShortcutSheet();

        void changeKeys();

        /// Brings the keyboard to what searches where the person is.
        void find();

        void focusNextRegion(boolean forward);

        void toggleFullScreen();

        void toggleTheme();

        /// Makes the interface larger or smaller, by one step each.
        void changeSize(int steps);

        void close();

        void quit();
    }

    private ShellActions() {}

    public static List<Action> of(ShellViewModel shell, Window window) {
        List<Action> actions = new ArrayList<>();
        for (Place place : Place.values()) {
            actions.add(go(shell, place));
        }
        actions.add(
                Action.of("go.back", Category.GO, shell::back).keys("Alt+Left").icon(Feather.ARROW_LEFT));
        actions.add(Action.of("palette.open", Category.VIEW, window::openPalette)
                .keys("Mod+K", "Mod+Shift+P")
                .icon(Feather.SEARCH));
        actions.add(Action.of("view.theme", Category.VIEW, window::toggleTheme)
                .keys("Alt+Shift+D")
                .icon(Feather.MOON));
        actions.add(Action.of("view.larger", Category.VIEW, () -> window.changeSize(1))
                .keys("Mod+Alt+=", "Mod+=", "Mod++"));
        actions.add(Action.of("view.smaller", Category.VIEW, () -> window.changeSize(-1))
                .keys("Mod+Alt+-", "Mod+-"));
        actions.add(Action.of("view.full-screen", Category.VIEW, window::toggleFullScreen)
                .keys("F11")
                .icon(Feather.MAXIMIZE));
        actions.add(Action.of("view.next-region", Category.VIEW, () -> window.focusNextRegion(true))
                .keys("F6"));
        actions.add(Action.of("view.previous-region", Category.VIEW, () -> window.focusNextRegion(false))
                .keys("Shift+F6"));
        actions.add(Action.of("help.shortcuts", Category.HELP, window::openShortcutSheet)
                .keys("F1", "?")
                .icon(Feather.COMMAND));
        actions.add(
                Action.of("help.change-keys", Category.HELP, window::changeKeys).icon(Feather.EDIT_2));
        actions.add(Action.of("edit.find", Category.EDIT, window::find)
                .keys("Mod+F")
                .icon(Feather.SEARCH));
        actions.add(Action.of("file.close", Category.FILE, window::close).keys("Mod+W"));
        actions.add(Action.of("file.quit", Category.FILE, window::quit).keys("Mod+Q"));
        return actions;
    }

    private static Action go(ShellViewModel shell, Place place) {
        Action action = Action.of("go." + place.key(), Category.GO, () -> shell.go(place))
                .icon(place.icon());
        if (place.isArea()) {
            action = action.keys("Mod+" + (place.ordinal() + 1));
        }
        if (!place.goKey().isEmpty()) {
            action = action.keys("G " + place.goKey());
        }
        return switch (place) {
            case SETTINGS -> action.keys("Mod+,");
            case NOTIFICATIONS -> action.keys("Mod+Shift+N");
            case CANVAS, DEPLOYMENTS, ARTIFACTS, FLAGS, INSIGHTS, ADMIN, PROJECTS, OUTBOX, DIAGNOSTICS -> action;
        };
    }
}
