package dev.tone.desktop.deploy;

import dev.tone.model.deployment.BuildSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Build settings while they are edited; an empty field means none.
public final class SettingsDraft {
    private final StringProperty root = new SimpleStringProperty(".");
    private final StringProperty install = new SimpleStringProperty("");
    private final StringProperty build = new SimpleStringProperty("");
    private final StringProperty output = new SimpleStringProperty("");
    private final StringProperty start = new SimpleStringProperty("");
    private final StringProperty healthPath = new SimpleStringProperty("/");
    private final BooleanProperty network = new SimpleBooleanProperty();
    private Map<String, String> variables = Map.of();

    public void load(BuildSettings settings) {
        root.set(settings.root());
        install.set(Objects.requireNonNullElse(settings.install(), ""));
        build.set(Objects.requireNonNullElse(settings.build(), ""));
        output.set(Objects.requireNonNullElse(settings.output(), ""));
        start.set(Objects.requireNonNullElse(settings.start(), ""));
        healthPath.set(settings.healthPath());
        network.set(settings.network());
        variables = settings.variables();
    }

    public BuildSettings toSettings() {
        return new BuildSettings(
                root.get().isBlank() ? "." : root.get().strip(),
                orNull(install),
                orNull(build),
                orNull(output),
                orNull(start),
                healthPath.get().isBlank() ? "/" : healthPath.get().strip(),
                network.get(),
                variables);
    }

    /// The text settings in the order of the form, with their text keys.
    public List<Field> fields() {
        return List.of(
                new Field("root", root),
                new Field("install", install),
                new Field("build", build),
                new Field("output", output),
                new Field("start", start),
                new Field("health-path", healthPath));
    }

    public BooleanProperty networkProperty() {
        return network;
    }

    public record Field(String key, StringProperty value) {}

    private static @Nullable String orNull(StringProperty value) {
        return value.get().isBlank() ? null : value.get().strip();
    }
}
