package dev.tone.desktop.artifacts;

import dev.tone.desktop.artifacts.look.FileKind;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.ArtifactFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The files of an artifact as folders, with sizes.
final class FileTree extends TreeView<FileTree.Entry> {
    private static final int OPEN_BELOW = 60;

    private final Ui ui;

    /// @param file null for a folder
    /// @param size of the file, or of everything in the folder
    record Entry(String name, String path, @Nullable ArtifactFile file, long size) {}

    /// @param chosen hears the file that is looked at
    FileTree(Ui ui, Consumer<ArtifactFile> chosen) {
        this.ui = ui;
        setId("artifact-files");
        setShowRoot(false);
        setFixedCellSize(28);
        setAccessibleText(ui.text("artifacts.tab.files"));
        setCellFactory(_ -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            ArtifactFile file = item == null || item.getValue() == null
                    ? null
                    : item.getValue().file();
            if (file != null) {
                chosen.accept(file);
            }
        });
    }

    /// @param files by path
    void show(List<ArtifactFile> files) {
        TreeItem<Entry> root = new TreeItem<>(new Entry("", "", null, 0));
        Map<String, TreeItem<Entry>> folders = new HashMap<>();
        folders.put("", root);
        Map<String, Long> sizes = new HashMap<>();
        for (ArtifactFile file : files) {
            for (int slash = file.path().indexOf('/');
                    slash > 0;
                    slash = file.path().indexOf('/', slash + 1)) {
                sizes.merge(file.path().substring(0, slash), file.size(), Long::sum);
            }
        }
        boolean open = files.size() <= OPEN_BELOW;
        for (ArtifactFile file : files) {
            folder(parent(file.path()), folders, sizes, open)
                    .getChildren()
                    .add(new TreeItem<>(new Entry(name(file.path()), file.path(), file, file.size())));
        }
        root.getChildren().sort(FileTree::foldersFirst);
        folders.values().forEach(folder -> folder.getChildren().sort(FileTree::foldersFirst));
        setRoot(root);
    }

    /// Looks at the page of a site, a readme, or whatever comes first.
    void selectFirst() {
        TreeItem<Entry> first = firstFile(getRoot());
        for (TreeItem<Entry> item : getRoot().getChildren()) {
            String name = item.getValue().name().toLowerCase(java.util.Locale.ROOT);
            if (name.equals("index.html") || name.startsWith("readme")) {
                first = item;
                break;
            }
        }
        if (first != null) {
            getSelectionModel().select(first);
        }
    }

    private static @Nullable TreeItem<Entry> firstFile(TreeItem<Entry> folder) {
        for (TreeItem<Entry> item : folder.getChildren()) {
            if (item.getValue().file() != null) {
                return item;
            }
        }
        for (TreeItem<Entry> item : folder.getChildren()) {
            TreeItem<Entry> inside = firstFile(item);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    private static TreeItem<Entry> folder(
            String path, Map<String, TreeItem<Entry>> folders, Map<String, Long> sizes, boolean open) {
        TreeItem<Entry> known = folders.get(path);
        if (known != null) {
            return known;
        }
        TreeItem<Entry> item = new TreeItem<>(new Entry(name(path), path, null, sizes.getOrDefault(path, 0L)));
        item.setExpanded(open);
        folders.put(path, item);
        folder(parent(path), folders, sizes, open).getChildren().add(item);
        return item;
    }

    private static int foldersFirst(TreeItem<Entry> one, TreeItem<Entry> other) {
        boolean folder = one.getValue().file() == null;
        boolean otherFolder = other.getValue().file() == null;
        return folder == otherFolder
                ? one.getValue().name().compareToIgnoreCase(other.getValue().name())
                : folder ? -1 : 1;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private final class Cell extends TreeCell<Entry> {
        Cell() {
            // As wide as the tree and no wider: a long name gives way to its size.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                setId(null);
                return;
            }
            setId("file-" + entry.path());
            Label name = Nodes.label(entry.name());
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMinWidth(30);
            HBox row = new HBox(
                    6,
                    Icons.of(
                            entry.file() == null
                                    ? Feather.FOLDER
                                    : FileKind.of(entry.path()).icon()),
                    name,
                    Nodes.spacer(),
                    Nodes.whole(Nodes.label(ui.formats().bytes(entry.size()), "subtle", "small")));
            row.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText(entry.name() + ", " + ui.formats().bytes(entry.size()));
            setGraphic(row);
        }
    }
}
