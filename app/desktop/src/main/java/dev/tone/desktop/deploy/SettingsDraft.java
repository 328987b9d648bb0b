package dev.tone.desktop.deploy;

import dev.tone.model.deployment.BuildSettings;
import java.util.ArrayList;
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

    /// The text settings in the order of the form, with their text keys and the options that say them to a command.
    public List<Field> fields() {
        return List.of(
                new Field("root", "--root", root),
                new Field("install", "--install", install),
                new Field("build", "--build", build),
                new Field("output", "--output", output),
                new Field("start", "--start", start),
                new Field("health-path", "--health", healthPath));
    }

    /// What a command has to be told besides what it detects itself.
    ///
    /// @param detected what that is
    List<String> options(BuildSettings detected) {
        SettingsDraft itself = new SettingsDraft();
        itself.load(detected);
        List<String> words = new ArrayList<>();
        List<Field> mine = fields();
        List<Field> its = itself.fields();
        for (int i = 0; i < mine.size(); i++) {
            String value = mine.get(i).value().get().strip();
            if (!value.equals(its.get(i).value().get())) {
                words.addAll(List.of(mine.get(i).option(), value));
            }
        }
        if (network.get() != detected.network()) {
            words.add(network.get() ? "--network" : "--no-network");
        }
        return words;
    }

    public BooleanProperty networkProperty() {
        return network;
    }

    public record Field(String key, String option, StringProperty value) {}

    private static @Nullable String orNull(StringProperty value) {
        return value.get().isBlank() ? null : value.get().strip();
    }
}
