package dev.tone.desktop.kit.view;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Tooltips, each made when the pointer first comes: a tooltip is a window with a scene of its own, and a screen has
/// dozens that nobody looks at.
public final class Tips {
    private static final Duration DELAY = Duration.millis(400);

    private Tips() {}

    /// Says under the pointer what a node is for, also to those who hear it.
    ///
    /// @param text null for nothing
    public static void set(Node node, @Nullable String text) {
        node.setAccessibleHelp(text);
        if (node.getProperties().get(Tip.class) instanceof Tip tip) {
            tip.say(text);
        } else if (text != null) {
            Tip tip = new Tip(node, text);
            node.getProperties().put(Tip.class, tip);
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, tip);
        }
    }

    private static final class Tip implements EventHandler<MouseEvent> {
        private final Node node;
        private @Nullable String text;
        private @Nullable Tooltip made;

        private Tip(Node node, String text) {
            this.node = node;
            this.text = text;
        }

        private void say(@Nullable String next) {
            text = next;
            if (made == null) {
                return;
            }
            if (next == null) {
                Tooltip.uninstall(node, made);
                made = null;
            } else {
                made.setText(next);
            }
        }

        @Override
        public void handle(MouseEvent entered) {
            if (made == null && text != null) {
                Tooltip tooltip = new Tooltip(text);
                tooltip.setShowDelay(DELAY);
                Tooltip.install(node, tooltip);
                made = tooltip;
            }
        }
    }
}
