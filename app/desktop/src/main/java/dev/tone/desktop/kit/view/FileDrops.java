package dev.tone.desktop.kit.view;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets a node take files and folders from the desktop. While something hangs over it, it has the pseudo-class
/// `drop-target`.
public final class FileDrops {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private FileDrops() {}

    public static void accept(Node node, Consumer<List<Path>> dropped) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragEntered(event ->
                node.pseudoClassStateChanged(TARGET, event.getDragboard().hasFiles()));
        node.setOnDragExited(_ -> node.pseudoClassStateChanged(TARGET, false));
        node.setOnDragDropped(event -> {
            List<Path> paths = paths(event);
            event.setDropCompleted(!paths.isEmpty());
            event.consume();
            if (!paths.isEmpty()) {
                dropped.accept(paths);
            }
        });
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }
}
