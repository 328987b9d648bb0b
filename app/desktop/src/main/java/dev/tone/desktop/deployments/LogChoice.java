package dev.tone.desktop.deployments;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Which log stands below a deployment, and what of it is to be shown as soon as it is there: a line, or one element's
/// lines.
public final class LogChoice {
    private final ReadOnlyObjectWrapper<Of> chosen = new ReadOnlyObjectWrapper<>(Of.DEPLOYMENT);
    private final BooleanProperty alone = new SimpleBooleanProperty();
    private @Nullable Long line;
    private @Nullable String element;

    /// Whose lines they are.
    public enum Of {
        /// What was said while it was deployed.
        DEPLOYMENT,
        /// What the process behind its site writes.
        SITE
    }

    ReadOnlyObjectProperty<Of> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether it has all of the room, without the facts above it.
    public BooleanProperty aloneProperty() {
        return alone;
    }

    /// @param sequence of the line to point out, null for none
    public void show(Of of, @Nullable Long sequence) {
        line = sequence;
        element = null;
        chosen.set(of);
    }

    /// Only an element's lines, of what [#show] has chosen.
    ///
    /// @param wanted null for all lines
    public void showElement(@Nullable String wanted) {
        element = wanted;
    }

    /// The element whose lines are wanted; whoever asks takes it.
    @Nullable
    String takeElement() {
        String taken = element;
        element = null;
        return taken;
    }

    /// The line to point out; whoever asks takes it.
    @Nullable
    Long takeLine() {
        Long taken = line;
        line = null;
        return taken;
    }
}
