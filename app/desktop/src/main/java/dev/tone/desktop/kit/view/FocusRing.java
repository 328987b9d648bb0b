package dev.tone.desktop.kit.view;

import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Marks who has the focus with `:keyed` while the person works by keyboard. The toolkit's own `:focus-visible` is
/// for Tab alone: it is missing where the focus is given, as when a dialog opens or F6 goes to another region.
public final class FocusRing {
    private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");

    private final Scene scene;
    private boolean byKeys;
    private @Nullable Node marked;

    private FocusRing(Scene scene) {
        this.scene = scene;
    }

    public static void install(Scene scene) {
        FocusRing ring = new FocusRing(scene);
        ring.follow(KeyEvent.KEY_PRESSED, true);
        ring.follow(MouseEvent.MOUSE_PRESSED, false);
        scene.focusOwnerProperty().subscribe(ring::mark);
        scene.getProperties().put(FocusRing.class, ring);
    }

    /// Whether what the person did last in this window was done by keyboard, so that the focus is expected to go along.
    public static boolean isByKeys(@Nullable Scene scene) {
        return scene != null && scene.getProperties().get(FocusRing.class) instanceof FocusRing ring && ring.byKeys;
    }

    private <E extends InputEvent> void follow(EventType<E> type, boolean keys) {
        scene.addEventFilter(type, _ -> {
            byKeys = keys;
            mark(scene.getFocusOwner());
        });
    }

    private void mark(@Nullable Node owner) {
        Node now = byKeys ? owner : null;
        if (marked == now) {
            return;
        }
        if (marked != null) {
            marked.pseudoClassStateChanged(KEYED, false);
        }
        marked = now;
        if (now != null) {
            now.pseudoClassStateChanged(KEYED, true);
        }
    }
}
