package dev.tone.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/// What the frame shows: where the person is, and how saving, the platform and the notifications stand.
public final class ShellViewModel {
    private static final int HISTORY = 50;

    private final ReadOnlyObjectWrapper<Place> place;
    private final ObjectProperty<PlatformStatus> platform = new SimpleObjectProperty<>(new PlatformStatus.Starting());
    private final ObjectProperty<SaveStatus> saving = new SimpleObjectProperty<>(SaveStatus.NONE);
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final IntegerProperty refused = new SimpleIntegerProperty();
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final DoubleProperty inset = new SimpleDoubleProperty();
    private final ObjectProperty<@Nullable Bounds> corner = new SimpleObjectProperty<>();
    private final BooleanProperty zen = new SimpleBooleanProperty();
    private final StringProperty projectName = new SimpleStringProperty("");
    private final BooleanProperty projectsRead = new SimpleBooleanProperty();
    private final Deque<Place> history = new ArrayDeque<>();

    /// @param first where the person is to begin with
    public ShellViewModel(Place first) {
        place = new ReadOnlyObjectWrapper<>(first);
    }

    public void go(Place next) {
        if (next == place.get()) {
            return;
        }
        history.push(place.get());
        if (history.size() > HISTORY) {
            history.removeLast();
        }
        zen.set(false);
        place.set(next);
    }

    public void back() {
        if (!history.isEmpty()) {
            zen.set(false);
            place.set(history.pop());
        }
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ObjectProperty<PlatformStatus> platformProperty() {
        return platform;
    }

    public ObjectProperty<SaveStatus> savingProperty() {
        return saving;
    }

    /// Whether only what one works on is seen, without the frame around it. Ends when one goes elsewhere.
    public BooleanProperty zenProperty() {
        return zen;
    }

    /// How much of the page at the left is taken by panels, in pixels: what floats in the lower left corner keeps off
    /// it.
    public DoubleProperty insetProperty() {
        return inset;
    }

    /// Where the card in the lower left corner is, in the window; null while there is none.
    public ObjectProperty<@Nullable Bounds> cornerProperty() {
        return corner;
    }

    /// How many operations and uploads go to the platform by themselves when they can.
    public IntegerProperty waitingProperty() {
        return waiting;
    }

    /// How many the platform has refused: somebody has to retry or discard them.
    public IntegerProperty refusedProperty() {
        return refused;
    }

    public IntegerProperty unreadProperty() {
        return unread;
    }

    /// Whether it is known which projects there are.
    public BooleanProperty projectsReadProperty() {
        return projectsRead;
    }

    /// Name of the open project, empty for none.
    public StringProperty projectNameProperty() {
        return projectName;
    }
}
