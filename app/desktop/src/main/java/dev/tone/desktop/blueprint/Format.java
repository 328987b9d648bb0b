package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.compose.ComposeFile;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.blueprint.yaml.YamlText;
import java.util.function.Function;

/// What a blueprint is written as.
public enum Format {
    COMPOSE("compose.yaml", ComposeFile::write),
    KUBERNETES("kubernetes.yaml", Manifests::write);

    private final String fileName;
    private final Function<Blueprint, YamlText> writer;

    Format(String fileName, Function<Blueprint, YamlText> writer) {
        this.fileName = fileName;
        this.writer = writer;
    }

    String fileName() {
        return fileName;
    }

    YamlText write(Blueprint blueprint) {
        return writer.apply(blueprint);
    }
}
