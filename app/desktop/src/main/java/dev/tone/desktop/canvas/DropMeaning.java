package dev.tone.desktop.canvas;

import dev.tone.desktop.blueprint.SystemImport;
import dev.tone.desktop.drawings.DrawingFiles;
import java.nio.file.Path;
import java.util.List;

/// What files become that are dropped where no service is.
enum DropMeaning {
    /// Part of the drawing.
    PICTURES("picture"),
    /// Services and connectors.
    SYSTEM("system"),
    /// Files of the project, or drawings that join this one after a question.
    FILES("");

    private final String key;

    DropMeaning(String key) {
        this.key = key.isEmpty() ? "canvas.drop" : "canvas.drop-" + key;
    }

    static DropMeaning of(List<Path> files) {
        if (Pictures.arePictures(files)) {
            // A picture that carries a drawing is that drawing; as a picture it comes in from the menu.
            return files.stream().noneMatch(DrawingFiles::isDrawing) ? PICTURES : FILES;
        }
        if (SystemImport.areSystems(files)) {
            return SYSTEM;
        }
        return FILES;
    }

    String title() {
        return key;
    }

    String text() {
        return key + "-text";
    }
}
