package dev.tone.desktop.shell;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Panels over the window: dialogs, palette, shortcut sheet. In the same window and not in windows of their own,
/// so that they need no window manager and cannot get lost behind it. Esc goes a level back in the top one and
/// then closes it, as a click beside does. The focus stays inside, where Tab goes round, and returns to where it
/// was.
public final class Overlay extends StackPane implements Dialogs.Layers {
    private static final double TOP_INSET = 72;

    private final Deque<Layer> layers = new ArrayDeque<>();

    private final EventHandler<KeyEvent> guard = this::guard;

    /// Which way Tab goes while it is down.
    private @Nullable TraversalDirection tabbing;

    /// @param end after everything in the panel, for walking in from there
    private record Layer(
            StackPane scrim, Node end, @Nullable Node focusBefore, Runnable closed) {}

    public Overlay() {
        setId("overlay");
        setVisible(false);
        setManaged(false);
        // What is dropped on an open panel is for that panel or for nobody, never for what lies under it.
        addEventHandler(DragEvent.DRAG_OVER, Event::consume);
        addEventHandler(DragEvent.DRAG_DROPPED, Event::consume);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> keepFocusInside());
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.ANY, guard);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.ANY, guard);
            }
        });
    }

    /// @param top whether the panel hangs near the top (palette) instead of the middle
    /// @param closed runs after the panel is gone, however it was closed
    @Override
    public void show(Region panel, boolean top, Runnable closed) {
        Region end = new Region();
        end.setManaged(false);
        StackPane scrim = new StackPane(panel, end);
        scrim.getStyleClass().add("scrim");
        scrim.setAlignment(top ? Pos.TOP_CENTER : Pos.CENTER);
        scrim.setPadding(top ? new Insets(TOP_INSET, 16, 16, 16) : new Insets(24));
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        scrim.setOnMousePressed(event -> {
            if (event.getTarget() == scrim) {
                close();
            }
        });
        closePopups();
        layers.push(new Layer(scrim, end, getScene().getFocusOwner(), closed));
        getChildren().add(scrim);
        setVisible(true);
        setManaged(true);
        Focus.enter(panel);
    }

    /// An open menu or choice would go on answering keys from under the panel.
    private void closePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> popup.getOwnerWindow() == getScene().getWindow())
                .forEach(Window::hide);
    }

    @Override
    public void close() {
        if (layers.isEmpty()) {
            return;
        }
        Layer layer = layers.pop();
        getChildren().remove(layer.scrim());
        boolean open = !layers.isEmpty();
        setVisible(open);
        setManaged(open);
        if (layer.focusBefore() != null) {
            layer.focusBefore().requestFocus();
        }
        layer.closed().run();
    }

    @Override
    public Region frame() {
        return (Region) getParent();
    }

    public boolean isOpen() {
        return !layers.isEmpty();
    }

    /// While a panel is open no key reaches what lies under it, wherever the focus is.
    private void guard(KeyEvent event) {
        if (layers.isEmpty()) {
            return;
        }
        tabbing = directionOf(event);
        if (event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED) {
            event.consume();
            back(layers.element()).ifPresentOrElse(Button::fire, this::close);
        } else if (!Focus.isInside(getScene().getFocusOwner(), layers.element().scrim())) {
            event.consume();
            Focus.enter(layers.element().scrim());
        }
    }

    private static Optional<Button> back(Layer layer) {
        return layer.scrim().lookupAll("." + Focus.BACK).stream()
                .filter(node -> Focus.isShown(node) && !node.isDisabled())
                .map(Button.class::cast)
                .findFirst();
    }

    private void keepFocusInside() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner == null
                || layers.isEmpty()
                || Focus.isInside(owner, layers.element().scrim())) {
            return;
        }
        Layer top = layers.element();
        switch (tabbing) {
            case NEXT -> Focus.first(top.scrim());
            case PREVIOUS -> top.end().requestFocusTraversal(TraversalDirection.PREVIOUS);
            case null, default -> Focus.enter(top.scrim());
        }
    }

    private static @Nullable TraversalDirection directionOf(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.getEventType() != KeyEvent.KEY_PRESSED) {
            return null;
        }
        return event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT;
    }
}
