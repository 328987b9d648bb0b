package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Uploads and downloads under way, and those that ended until they are dismissed; the newest on top, where they are
/// seen. Many scroll, so that they never push the rest of the page out of the window.
final class Transfers extends ScrollPane {
    private final ArtifactsViewModel artifacts;
    private final DownloadsViewModel downloads;
    private final Ui ui;
    private final VBox uploads = new VBox();
    private final VBox fetched = new VBox();
    private final Map<String, UploadRow> uploadRows = new HashMap<>();
    private final Button clear;
    private final HBox clearing;

    /// @param most height that they take at most
    Transfers(ArtifactsViewModel artifacts, DownloadsViewModel downloads, ObservableDoubleValue most, Ui ui) {
        this.artifacts = artifacts;
        this.downloads = downloads;
        this.ui = ui;
        setId("transfers");
        setFitToWidth(true);
        uploads.setId("uploads");
        uploads.getStyleClass().add("uploads");
        fetched.setId("downloads");
        fetched.getStyleClass().add("uploads");
        clear = Nodes.button("uploads-clear", "", Feather.CHECK, artifacts::clearDone);
        clearing = new HBox(clear);
        clearing.setAlignment(Pos.CENTER_RIGHT);
        VBox all = new VBox(uploads, fetched);
        setContent(all);
        maxHeightProperty().bind(most);
        // A layout that is short of room would take it from here, down to half a row.
        minHeightProperty().bind(Bindings.min(all.heightProperty(), most));
        visibleProperty().bind(uploads.visibleProperty().or(fetched.visibleProperty()));
        managedProperty().bind(visibleProperty());
        Fx.onChange(this::showUploads, artifacts.uploads());
        Fx.onChange(this::showDownloads, downloads.downloads());
        showUploads();
        showDownloads();
    }

    private void showUploads() {
        Nodes.toggle(uploads, !artifacts.uploads().isEmpty());
        List<UploadRow> rows = artifacts.uploads().reversed().stream()
                .map(item -> {
                    UploadRow row = uploadRows.computeIfAbsent(item.key(), _ -> new UploadRow(item, artifacts, ui));
                    row.update(item);
                    return row;
                })
                .toList();
        uploadRows.values().retainAll(rows);
        int done = artifacts.done();
        clear.setText(ui.text("uploads.clear", done));
        List<Node> shown = new java.util.ArrayList<>(rows);
        if (done > 1) {
            shown.addFirst(clearing);
        }
        if (!uploads.getChildren().equals(shown)) {
            uploads.getChildren().setAll(shown);
        }
    }

    private void showDownloads() {
        Nodes.toggle(fetched, !downloads.downloads().isEmpty());
        fetched.getChildren()
                .setAll(downloads.downloads().stream()
                        .map(one -> new DownloadRow(one, downloads, ui))
                        .toList());
    }
}
