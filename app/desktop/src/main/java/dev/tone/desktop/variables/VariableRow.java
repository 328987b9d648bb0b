package dev.tone.desktop.variables;

import dev.tone.model.project.Variable;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One variable while it is edited. A stored secret shows no value; leaving the field empty keeps it.
public final class VariableRow {
    private final @Nullable Variable stored;
    private final StringProperty name;
    private final StringProperty value;
    private final BooleanProperty secret;
    private final BooleanProperty removed = new SimpleBooleanProperty();

    VariableRow(@Nullable Variable stored) {
        this.stored = stored;
        this.name = new SimpleStringProperty(stored == null ? "" : stored.name());
        this.value = new SimpleStringProperty(stored == null ? "" : Objects.requireNonNullElse(stored.value(), ""));
        this.secret = new SimpleBooleanProperty(stored != null && stored.secret());
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty valueProperty() {
        return value;
    }

    public BooleanProperty secretProperty() {
        return secret;
    }

    public BooleanProperty removedProperty() {
        return removed;
    }

    public boolean isStored() {
        return stored != null;
    }

    public boolean isStoredSecret() {
        return stored != null && stored.secret();
    }

    boolean isChanged() {
        if (removed.get()) {
            return isStored();
        }
        if (stored == null) {
            return !name.get().isBlank();
        }
        if (stored.secret()) {
            return !value.get().isEmpty();
        }
        return !value.get().equals(stored.value()) || secret.get();
    }
}
