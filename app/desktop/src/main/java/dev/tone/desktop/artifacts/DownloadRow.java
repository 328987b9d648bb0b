package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.fault.Fault;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One download: name, how far it is, where it lies.
final class DownloadRow extends VBox {
    DownloadRow(Download download, DownloadsViewModel downloads, Ui ui) {
        super(6);
        setId("download-" + download.number());
        getStyleClass().add("upload-row");
        MiddleLabel name = new MiddleLabel(download.target().toString());
        name.getStyleClass().add("medium");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(
                8, Icons.of(Feather.DOWNLOAD), name, Nodes.whole(Nodes.label(words(download, ui), "muted", "small")));
        if (download.done()) {
            head.getChildren()
                    .add(Nodes.iconButton(
                            "download-reveal",
                            ui.text("downloads.reveal"),
                            Feather.FOLDER,
                            () -> ui.desk().reveal(download.target())));
        }
        head.getChildren()
                .add(Nodes.iconButton(
                        "download-dismiss",
                        ui.text(download.isUnderWay() ? "upload.cancel" : "upload.dismiss"),
                        Feather.X,
                        () -> downloads.dismiss(download)));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (download.isUnderWay()) {
            ProgressBar bar = new ProgressBar(
                    download.total() == 0 ? -1 : Math.min(1, (double) download.bytes() / download.total()));
            bar.setMaxWidth(Double.MAX_VALUE);
            getChildren().add(bar);
        }
        Fault fault = download.fault();
        if (fault != null) {
            getChildren().add(new FaultView(fault, ui));
        }
    }

    private static String words(Download download, Ui ui) {
        if (download.done()) {
            return ui.text("downloads.done");
        }
        return download.fault() == null
                ? ui.text(
                        "upload.amount",
                        ui.formats().bytes(download.bytes()),
                        ui.formats().bytes(download.total()))
                : ui.text("downloads.failed");
    }
}
