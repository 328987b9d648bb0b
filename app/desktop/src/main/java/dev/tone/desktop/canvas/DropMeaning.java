package dev.tone.desktop.canvas;

import dev.tone.desktop.blueprint.SystemImport;
import dev.tone.desktop.drawings.DrawingFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What files become that are dropped where no service is.
enum DropMeaning {
    /// Part of the drawing.
    PICTURES("picture"),
    /// Services and connectors.
    SYSTEM("system"),
    /// Nothing without a question: whoever drops an SVG wants to see it, and only those that carry a drawing are drawn.
    UNSEEN("unseen"),
    /// Files of the project, or drawings that join this one after a question.
    FILES("");

    private final String key;

    DropMeaning(String key) {
        this.key = key.isEmpty() ? "canvas.drop" : "canvas.drop-" + key;
    }

    static DropMeaning of(List<Path> files) {
        if (Pictures.arePictures(files)) {
            return PICTURES;
        }
        if (SystemImport.areSystems(files)) {
            return SYSTEM;
        }
        return !files.isEmpty() && files.stream().allMatch(DropMeaning::isUnseen) ? UNSEEN : FILES;
    }

    private static boolean isUnseen(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")
                && Files.isRegularFile(file)
                && !DrawingFiles.isDrawing(file);
    }

    String title() {
        return key;
    }

    String text() {
        return key + "-text";
    }
}
