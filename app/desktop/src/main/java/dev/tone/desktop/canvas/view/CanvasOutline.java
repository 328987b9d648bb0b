package dev.tone.desktop.canvas.view;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.StateWords;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.canvas.state.LiveStates;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;

/// The painted elements in words and places.
final class CanvasOutline implements Outline {
    private final Editor editor;
    private final Texts texts;
    private LiveStates states = LiveStates.NONE;
    private StateWords words;

    CanvasOutline(Editor editor, Texts texts, StateWords words) {
        this.editor = editor;
        this.texts = texts;
        this.words = words;
    }

    void know(LiveStates next, StateWords said) {
        states = next;
        words = said;
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Rect seen = editor.viewport().visible();
        for (SceneItem item : editor.scene().backToFront()) {
            if (item.isVisible() && item.bounds().intersects(seen)) {
                parts.add(part(item));
            }
        }
        return parts;
    }

    private Part part(SceneItem item) {
        Camera camera = editor.viewport().camera().get();
        Rect at = camera.toScreen(item.bounds());
        return new Part(
                item.id().value(),
                item.element().type(),
                item.element().label(),
                described(item.element()),
                new BoundingBox(at.x(), at.y(), at.width(), at.height()),
                editor.selection().contains(item.id()));
    }

    private String described(Element element) {
        if (element instanceof ServiceElement service) {
            return String.join(
                    ", ", texts.word("service", service.kind()), service.name(), words.say(states.of(service.id())));
        }
        String code = element instanceof ShapeElement shape ? shape.shape().code() : element.type();
        String key = "outline.type." + code;
        String type = texts.has(key) ? texts.get(key) : code;
        return element.label().isEmpty() ? type : type + ", " + element.label();
    }
}
