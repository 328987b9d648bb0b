package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.FileDrops;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.deployment.Deployment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Artifacts: a drop zone, uploads under way, the list, and one in detail.
public final class ArtifactsView implements Page {
    private static final double LIST = 320;
    private static final int SEARCH_COLUMNS = 20;

    private final ArtifactsViewModel artifacts;
    private final Navigator navigator;
    private final Ui ui;
    private final BorderPane page = new BorderPane();
    private final VBox detail = new VBox(14);
    private final VBox uploads = new VBox();
    private final Map<String, UploadRow> uploadRows = new HashMap<>();
    private final ListView<Artifact> list;
    private final TableView<ArtifactFile> files;

    public ArtifactsView(ArtifactsViewModel artifacts, Navigator navigator, Ui ui) {
        this.artifacts = artifacts;
        this.navigator = navigator;
        this.ui = ui;
        page.setId("page-artifacts");
        list = new ListView<>(artifacts.shown());
        list.setId("artifact-list");
        list.getStyleClass().addAll("side-list", Focus.INITIAL);
        list.setFixedCellSize(56);
        list.setCellFactory(_ -> new ArtifactCell(ui));
        list.setPlaceholder(Nodes.label(ui.text("artifacts.none"), "muted"));
        list.getSelectionModel().selectedItemProperty().subscribe(artifacts::select);
        files = fileTable();
        VBox side = new VBox(dropZone(), list);
        side.getStyleClass().add("side");
        side.setPrefWidth(LIST);
        side.setMinWidth(LIST);
        VBox.setVgrow(list, Priority.ALWAYS);
        detail.getStyleClass().add("detail-top");
        VBox center = new VBox(uploads, detail);
        VBox.setVgrow(detail, Priority.ALWAYS);
        uploads.setId("uploads");
        uploads.getStyleClass().add("uploads");
        page.setTop(head());
        page.setLeft(side);
        page.setCenter(center);
        FileDrops.accept(page, paths -> artifacts.add(paths, null));
        Fx.onChange(this::showUploads, artifacts.uploads());
        Fx.watch(artifacts.selectedProperty(), this::show);
        Fx.onChange(() -> show(artifacts.selectedProperty().get()), artifacts.shown());
        showUploads();
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void shown() {
        if (list.getSelectionModel().isEmpty() && !artifacts.shown().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private Node head() {
        TextField search = new TextField();
        search.setId("artifacts-search");
        search.setPromptText(ui.text("artifacts.search"));
        search.setAccessibleText(ui.text("artifacts.search"));
        search.setPrefColumnCount(SEARCH_COLUMNS);
        search.textProperty().bindBidirectional(artifacts.queryProperty());
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("place.artifacts"), "title"),
                Nodes.spacer(),
                search,
                Nodes.button(
                        "artifacts-add-folder", ui.text("artifacts.add-folder"), Feather.FOLDER_PLUS, this::addFolder),
                Nodes.button("artifacts-add-file", ui.text("artifacts.add-file"), Feather.FILE_PLUS, this::addFiles));
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
        ui.desk().chooseFolder(ui.text("artifacts.add-folder")).ifPresent(path -> artifacts.add(List.of(path), null));
    }

    private void addFiles() {
        artifacts.add(ui.desk().chooseFiles(ui.text("artifacts.add-file")), null);
    }

    private void showUploads() {
        Nodes.toggle(uploads, !artifacts.uploads().isEmpty());
        List<Node> rows = artifacts.uploads().stream()
                .map(item -> {
                    UploadRow row = uploadRows.computeIfAbsent(item.key(), _ -> new UploadRow(item, artifacts, ui));
                    row.update(item);
                    return (Node) row;
                })
                .toList();
        uploadRows.values().retainAll(rows);
        if (!uploads.getChildren().equals(rows)) {
            uploads.getChildren().setAll(rows);
        }
    }

    private void show(@Nullable Artifact artifact) {
        detail.getChildren().clear();
        if (artifact == null) {
            EmptyState empty = new EmptyState(
                    Feather.PACKAGE,
                    ui.text("artifacts.empty.title"),
                    ui.text("artifacts.empty.text"),
                    Nodes.primary("artifacts-empty-add", ui.text("artifacts.add-folder"), this::addFolder));
            VBox.setVgrow(empty, Priority.ALWAYS);
            detail.getChildren().add(empty);
            return;
        }
        HBox title = new HBox(
                10,
                Nodes.label(artifact.name(), "title"),
                Nodes.label(ui.text("artifacts.version", artifact.version()), "chip"),
                Nodes.label(ui.texts().word("artifact.kind", artifact.kind()), "chip"));
        title.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(
                8,
                Nodes.primary(
                        "artifact-deploy",
                        ui.text("action.deploy.start"),
                        () -> navigator.deploy(artifact.id(), artifact.element())),
                Nodes.button("artifact-save", ui.text("artifacts.save"), Feather.DOWNLOAD, () -> save(artifact)),
                Nodes.button(
                        "artifact-delete",
                        ui.text("artifacts.delete"),
                        Feather.TRASH_2,
                        () -> artifacts.delete(artifact)));
        HBox digest = new HBox(
                4,
                Nodes.tip(Nodes.label(Formats.shortDigest(artifact.digest()), "mono"), artifact.digest()),
                new CopyButton("artifact-copy-digest", artifact.digest(), ui));
        digest.setAlignment(Pos.CENTER_LEFT);
        HBox facts = new HBox(
                28,
                fact("artifacts.fact.size", Nodes.label(ui.formats().bytes(artifact.size()))),
                fact("artifacts.fact.files", Nodes.label(ui.formats().number(artifact.fileCount()))),
                fact("artifacts.fact.digest", digest),
                fact(
                        "artifacts.fact.when",
                        Nodes.tip(
                                Nodes.label(ui.formats().relative(artifact.createdAt())),
                                ui.formats().absolute(artifact.createdAt()))),
                fact("artifacts.fact.used", uses(artifact)));
        VBox.setVgrow(files, Priority.ALWAYS);
        detail.getChildren().addAll(title, buttons, facts, files);
    }

    private Node uses(Artifact artifact) {
        HBox uses = new HBox(4);
        uses.setAlignment(Pos.CENTER_LEFT);
        List<Deployment> deployments = artifacts.uses(artifact);
        if (deployments.isEmpty()) {
            uses.getChildren().add(Nodes.label(ui.text("artifacts.unused"), "muted"));
        }
        deployments.stream()
                .limit(3)
                .forEach(d -> uses.getChildren()
                        .add(Nodes.styled(
                                Nodes.button(
                                        "artifact-use-" + d.number(),
                                        "#" + d.number(),
                                        () -> navigator.openDeployment(d.id(), null)),
                                "link-button")));
        return uses;
    }

    private void save(Artifact artifact) {
        ui.desk()
                .chooseSaveFile(ui.text("artifacts.save"), artifact.name() + "-" + artifact.version() + ".zip")
                .ifPresent(file -> artifacts.save(artifact, file));
    }

    private Node fact(String key, Node value) {
        return new VBox(2, Nodes.label(ui.texts().get(key), "section"), value);
    }

    private TableView<ArtifactFile> fileTable() {
        TableView<ArtifactFile> table = new TableView<>(artifacts.files());
        table.setId("artifact-files");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<ArtifactFile, String> path = new TableColumn<>(ui.text("artifacts.column.path"));
        path.setCellValueFactory(cell ->
                new javafx.beans.property.SimpleStringProperty(cell.getValue().path()));
        path.setPrefWidth(420);
        path.setMinWidth(160);
        TableColumn<ArtifactFile, String> size = new TableColumn<>(ui.text("artifacts.column.size"));
        size.setCellValueFactory(cell -> new javafx.beans.property.SimpleStringProperty(
                ui.formats().bytes(cell.getValue().size())));
        TableColumn<ArtifactFile, String> digest = new TableColumn<>(ui.text("artifacts.column.digest"));
        digest.setCellValueFactory(cell -> new javafx.beans.property.SimpleStringProperty(
                Formats.shortDigest(cell.getValue().digest())));
        size.setMinWidth(80);
        digest.setMinWidth(124);
        table.getColumns().setAll(List.of(path, size, digest));
        table.setPlaceholder(Nodes.label(ui.text("artifacts.reading-files"), "muted"));
        return table;
    }
}
