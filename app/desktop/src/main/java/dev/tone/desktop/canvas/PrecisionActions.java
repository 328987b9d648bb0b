package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Guide;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.ops.CropImage;
import dev.tone.canvas.tools.crop.Cropping;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// How lines run, guides, and the part of a picture that is shown.
final class PrecisionActions {
    private final Editor editor;

    PrecisionActions(Editor editor) {
        this.editor = editor;
    }

    List<Action> all() {
        return List.of(
                action("reroute", () -> editor.connecting().reroute()).icon(Feather.SHUFFLE),
                action("reverse", () -> editor.connecting().reverse()).icon(Feather.REPEAT),
                action("guide-upright", () -> editor.guides().add(true)),
                action("guide-level", () -> editor.guides().add(false)),
                action("guides-lock", this::lockGuides),
                action("guides-remove", () -> editor.guides().removeAll()),
                action("crop", () -> Cropping.begin(editor)).icon(Feather.CROP),
                action("crop-reset", this::resetCrop).icon(Feather.MAXIMIZE_2));
    }

    private static Action action(String id, Runnable run) {
        return Action.of("canvas." + id, Category.CANVAS, run).in(Scope.CANVAS);
    }

    /// All of them, or none when all are locked.
    private void lockGuides() {
        List<Guide> guides = editor.document().guides();
        boolean lock = guides.stream().anyMatch(guide -> !guide.locked());
        editor.change(edit -> guides.forEach(guide -> edit.put(guide.withLocked(lock))));
    }

    private void resetCrop() {
        editor.change(edit -> editor.selection().ids().forEach(id -> {
            if (edit.element(id) instanceof ImageElement image && !image.locked()) {
                edit.put(CropImage.reset(image));
            }
        }));
    }
}
