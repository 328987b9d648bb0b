package dev.tone.desktop.canvas.links;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.SceneChange;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A badge at each element in sight that leads to an address; a press goes there. While nothing leads anywhere this
/// costs a frame nothing.
public final class LinkBadges extends Pane implements Pin {
    private static final int MOST = 200;
    private static final double SIZE = 24;
    /// What is smaller than this on the screen has no room for one.
    private static final double LEAST = 20;

    private final Editor editor;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final Map<ElementId, Button> badges = new LinkedHashMap<>();

    public LinkBadges(Editor editor, Ui ui) {
        this.editor = editor;
        this.ui = ui;
        setId("link-badges");
        setPickOnBounds(false);
        lifetime.add(editor.scene().listen(this::changed));
        lifetime.add(editor.viewport().camera().watch(_ -> place()));
        lifetime.add(editor.viewport().size().watch(_ -> place()));
        editor.scene().backToFront().forEach(item -> dress(item.element()));
        place();
    }

    private void changed(SceneChange change) {
        change.removed().forEach(item -> remove(item.id()));
        change.changed().forEach(item -> dress(item.element()));
        place();
    }

    private void dress(Element element) {
        if (element.link().isEmpty()) {
            remove(element.id());
            return;
        }
        Button known = badges.get(element.id());
        if (known == null && badges.size() < MOST) {
            known = new Button();
            known.setId("link-badge-" + element.id().value());
            known.getStyleClass().add("link-badge");
            known.setGraphic(Icons.of(Feather.EXTERNAL_LINK));
            known.setFocusTraversable(false);
            known.resize(SIZE, SIZE);
            badges.put(element.id(), known);
            getChildren().add(known);
        }
        if (known != null) {
            String address = element.link();
            known.setAccessibleText(ui.text("link.open", address));
            Tips.set(known, address);
            known.setOnAction(_ -> editor.followed().emit(address));
        }
    }

    private void remove(ElementId id) {
        Button badge = badges.remove(id);
        if (badge != null) {
            getChildren().remove(badge);
        }
    }

    private void place() {
        badges.forEach((id, badge) -> {
            Point at = place(editor.scene().item(id));
            badge.setVisible(at != null);
            if (at != null) {
                // Wholly on the drawing: beside it are other controls.
                badge.resizeRelocate(
                        Math.rint(Math.clamp(at.x(), 0, Math.max(0, getWidth() - SIZE))),
                        Math.rint(Math.clamp(at.y(), 0, Math.max(0, getHeight() - SIZE))),
                        SIZE,
                        SIZE);
            }
        });
    }

    /// Outside the upper right corner of a box, beside the middle of a line; null where it is not to be seen.
    private @Nullable Point place(@Nullable SceneItem item) {
        if (item == null || !item.isVisible()) {
            return null;
        }
        Camera camera = editor.viewport().camera().get();
        Rect bounds = camera.toScreen(item.bounds());
        boolean small = item.connector() == null && Math.max(bounds.width(), bounds.height()) < LEAST;
        Point at = item.connector() == null
                ? new Point(bounds.right() + 2, bounds.y() - SIZE - 2)
                : camera.toScreen(item.path().middle()).plus(4, -SIZE - 4);
        boolean seen = at.x() > -SIZE && at.y() > -SIZE && at.x() < getWidth() && at.y() < getHeight();
        return seen && !small ? at : null;
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
