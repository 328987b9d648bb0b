package dev.tone.desktop.artifacts;

import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.FileDrops;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.ListHint;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.model.artifact.Artifact;
import java.time.Instant;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Artifacts: a drop zone, uploads under way, the list, and one in detail.
public final class ArtifactsView implements Page {
    private static final double LIST = 320;
    private static final Duration AGES = Duration.seconds(5);

    /// How much of the height transfers take at most.
    private static final double TRANSFERS_PART = 0.4;

    private final ArtifactsViewModel artifacts;
    private final ShelfViewModel shelf;
    private final ArtifactDetail.Tools tools;
    private final Navigator navigator;
    private final Ui ui;
    private final BorderPane page = new BorderPane();
    private final StackPane place = new StackPane();
    private final ListView<Artifact> list;
    /// Passes every few seconds while the page is in front.
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);

    private final Timeline clock = new Timeline(new KeyFrame(AGES, _ -> tick()));
    private @Nullable ArtifactDetail detail;

    public ArtifactsView(
            ArtifactsViewModel artifacts,
            ShelfViewModel shelf,
            LookViewModel looking,
            DownloadsViewModel downloads,
            DragOut drag,
            Navigator navigator,
            Dialogs dialogs,
            Ui ui) {
        this.artifacts = artifacts;
        this.shelf = shelf;
        this.tools = new ArtifactDetail.Tools(looking, downloads, drag, now);
        this.navigator = navigator;
        this.ui = ui;
        clock.setCycleCount(Animation.INDEFINITE);
        page.setId("page-artifacts");
        list = new ListView<>(artifacts.shown());
        list.setId("artifact-list");
        list.getStyleClass().addAll("side-list", Focus.INITIAL);
        list.setFixedCellSize(56);
        list.setCellFactory(_ -> new ArtifactCell(looking, now, ui));
        ListHint none = new ListHint();
        list.setPlaceholder(none);
        Fx.onChange(() -> sayNone(none), artifacts.all(), artifacts.project().loadingProperty());
        sayNone(none);
        list.getSelectionModel().selectedItemProperty().subscribe(artifacts::select);
        VBox side = new VBox(
                dropZone(),
                new FilterBar(artifacts, ui),
                list,
                new UsageBar(shelf, () -> new CleanUpPanel(shelf, dialogs, ui).show(), ui));
        side.getStyleClass().add("side");
        side.setPrefWidth(LIST);
        side.setMinWidth(LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        drag.from(list, () -> {
            Artifact chosen = list.getSelectionModel().getSelectedItem();
            return chosen == null ? null : new DragOut.Thing(chosen, null);
        });
        VBox center = new VBox();
        center.getChildren()
                .addAll(
                        new Transfers(
                                artifacts, downloads, center.heightProperty().multiply(TRANSFERS_PART), ui),
                        place);
        VBox.setVgrow(place, Priority.ALWAYS);
        page.setTop(head());
        page.setLeft(side);
        page.setCenter(center);
        FileDrops.accept(page, paths -> artifacts.add(paths, null));
        Fx.watch(artifacts.selectedProperty(), this::show);
        Fx.onChange(
                () -> show(artifacts.selectedProperty().get()),
                artifacts.project().loadingProperty());
        Fx.onChange(shelf::readUsage, artifacts.all());
        // After the list itself, which is told of changes and not of invalidations.
        artifacts.shown().addListener((ListChangeListener<Artifact>) _ -> arrived());
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void shown() {
        tick();
        clock.play();
        shelf.readUsage();
        selectFirst();
    }

    @Override
    public void hidden() {
        clock.stop();
    }

    void tick() {
        now.set(ui.formats().now());
    }

    /// The page may be looked at before it is known what there is.
    private void arrived() {
        if (page.getScene() != null) {
            selectFirst();
        }
    }

    private void selectFirst() {
        if (list.getSelectionModel().isEmpty() && !artifacts.shown().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private boolean nothing() {
        return artifacts.all().isEmpty();
    }

    /// That there is none is not known before it is read.
    private boolean unread() {
        return nothing() && artifacts.project().loadingProperty().get();
    }

    private void sayNone(ListHint none) {
        if (unread()) {
            none.reading();
        } else {
            none.say(ui.texts().get(nothing() ? "artifacts.none" : "palette.nothing"));
        }
    }

    private Node head() {
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("place.artifacts"), "title"),
                Nodes.spacer(),
                Nodes.button(
                        "artifacts-add-folder",
                        ui.text("action.file.upload-folder"),
                        Feather.FOLDER_PLUS,
                        this::addFolder),
                Nodes.button(
                        "artifacts-add-file", ui.text("action.file.upload-file"), Feather.FILE_PLUS, this::addFiles));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("page-head");
        return head;
    }

    private Node dropZone() {
        var text = Nodes.paragraph(ui.text("artifacts.drop"), "muted", "small");
        text.setAlignment(Pos.CENTER);
        HBox zone = new HBox(10, Icons.of(Feather.UPLOAD_CLOUD), text);
        zone.setId("artifacts-drop-zone");
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("drop-zone");
        zone.setOnMouseClicked(_ -> addFolder());
        FileDrops.accept(zone, paths -> artifacts.add(paths, null));
        return zone;
    }

    void addFolder() {
        ui.desk()
                .chooseFolder(ui.text("action.file.upload-folder"))
                .ifPresent(path -> artifacts.add(List.of(path), null));
    }

    private void addFiles() {
        artifacts.add(ui.desk().chooseFiles(ui.text("action.file.upload-file")), null);
    }

    private void show(@Nullable Artifact artifact) {
        if (detail != null) {
            detail.close();
            detail = null;
        }
        if (artifact == null && (!nothing() || unread())) {
            place.getChildren().clear();
            return;
        }
        if (artifact == null) {
            EmptyState empty = new EmptyState(
                    Feather.PACKAGE,
                    ui.text("artifacts.empty.title"),
                    ui.text("artifacts.empty.text"),
                    Nodes.primary("artifacts-empty-add", ui.text("action.file.upload-folder"), this::addFolder));
            place.getChildren().setAll(empty);
            return;
        }
        detail = new ArtifactDetail(artifact, artifacts, shelf, tools, navigator, ui);
        place.getChildren().setAll(detail);
    }
}
