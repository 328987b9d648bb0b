package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.i18n.Texts;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// Over the whole screen and back. Escape belongs to what it cancels in the window, a dialog or a gesture, and not to
/// this, as it would by the toolkit's custom.
final class FullScreen {
    static final String ACTION = "view.full-screen";

    private FullScreen() {}

    static void toggle(Stage stage, ActionRegistry registry, Texts texts) {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint(hint(registry, texts));
        stage.setFullScreen(!stage.isFullScreen());
    }

    /// By the keys of this person; the menu has it too, for who has taken them away.
    static String hint(ActionRegistry registry, Texts texts) {
        Action action = registry.find(ACTION);
        return action == null || registry.keysInForce(action).isEmpty()
                ? ""
                : texts.get(
                        "full-screen.leave",
                        registry.keysInForce(action).getFirst().display(Keys.isMac()));
    }
}
