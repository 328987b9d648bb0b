package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.desktop.blueprint.SystemImport;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.view.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Takes the files that are dragged over the drawing, and says meanwhile what a release would do ([DropMeaning]); on a
/// service all files are uploaded for it.
final class DropTarget {
    private final DropVeil veil;
    private final Editor editor;
    private final CanvasHost host;
    private final Pictures pictures;
    private final String project;
    private final SystemImport systems;
    private final Ui ui;

    /// What is dragged, looked at once.
    private List<Path> seen = List.of();

    private DropMeaning seenAs = DropMeaning.FILES;

    /// @param veil lies over the drawing
    DropTarget(
            DropVeil veil,
            Editor editor,
            CanvasHost host,
            Pictures pictures,
            SystemImport systems,
            String project,
            Ui ui) {
        this.veil = veil;
        this.editor = editor;
        this.host = host;
        this.pictures = pictures;
        this.systems = systems;
        this.project = project;
        this.ui = ui;
    }

    /// @param picture whose coordinates are the editor's screen
    void install(Node picture) {
        picture.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                announce(event);
                event.consume();
            }
        });
        picture.addEventHandler(DragEvent.DRAG_EXITED, _ -> veil.setVisible(false));
        // A busy desktop may tell of a place dragged over after the drop, and then of no end; neither pointer nor keys
        // are heard from while something is dragged.
        picture.addEventHandler(MouseEvent.ANY, _ -> veil.setVisible(false));
        picture.addEventHandler(KeyEvent.KEY_PRESSED, _ -> veil.setVisible(false));
        picture.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                List<Path> files = event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList();
                Element element = under(event);
                DropMeaning meaning = meaning(files, element);
                event.setDropCompleted(true);
                event.consume();
                veil.setVisible(false);
                switch (meaning) {
                    case PICTURES ->
                        pictures.insert(files, editor.viewport().toWorld(new Point(event.getX(), event.getY())));
                    case SYSTEM -> systems.draw(files);
                    case FILES -> keep(files, element);
                }
            }
        });
    }

    private void keep(List<Path> files, @Nullable Element element) {
        host.upload(files, element == null ? null : element.id());
        if (element == null) {
            systems.explain(
                    files,
                    why -> host.offer(
                            Notice.Tone.ATTENTION,
                            ui.text("canvas.not-drawn", named(files), ui.texts().title(why)),
                            List.of()));
        }
    }

    private String named(List<Path> files) {
        return files.size() == 1
                ? String.valueOf(files.getFirst().getFileName())
                : ui.text("canvas.drop-items", files.size());
    }

    /// On the ground, what can be drawn is drawn; on a service everything is for it.
    private DropMeaning meaning(List<Path> files, @Nullable Element element) {
        if (element != null) {
            return DropMeaning.FILES;
        }
        if (!files.equals(seen)) {
            seen = files;
            seenAs = DropMeaning.of(files);
        }
        return seenAs;
    }

    private void announce(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        String what = named(files);
        Element element = under(event);
        DropMeaning meaning = meaning(files, element);
        if (element == null) {
            veil.show(ui.text(meaning.title()), ui.text(meaning.text(), what, project));
        } else {
            veil.show(
                    ui.text("canvas.drop-on", element.label()), ui.text("canvas.drop-on-text", what, element.label()));
        }
    }

    private @Nullable Element under(DragEvent event) {
        Point world = editor.viewport().toWorld(new Point(event.getX(), event.getY()));
        SceneItem item = editor.hits().boxAt(world, 0, each -> each.element() instanceof ServiceElement);
        return item == null ? null : item.element();
    }
}
