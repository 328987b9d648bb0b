package dev.tone.desktop.blueprint;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.version.Version;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The blueprint as text beside the drawing. What is selected on the drawing is marked here and in view; a
/// click on a line selects what it stands for.
public final class BlueprintPanel extends BorderPane implements Pin {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    /// Deployments that are offered to compare with.
    private static final int OFFERED = 10;

    private final BlueprintViewModel model;
    private final Editor editor;
    private final ProjectModel project;
    private final CanvasId canvas;
    private final ObservableList<Version> versions;
    private final Work work;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final ListView<CodeRow> lines = new ListView<>();
    private final ComboBox<Base> bases = new ComboBox<>();
    private final Label status = Nodes.label("", "muted", "small");
    private boolean ownChoice;

    public BlueprintPanel(
            BlueprintViewModel model,
            Editor editor,
            ProjectModel project,
            CanvasId canvas,
            ObservableList<Version> versions,
            Work work,
            Ui ui) {
        this.model = lifetime.add(model);
        this.editor = editor;
        this.project = project;
        this.canvas = canvas;
        this.versions = versions;
        this.work = work;
        this.ui = ui;
        setId("blueprint");
        getStyleClass().add("blueprint-panel");
        getStylesheets()
                .add(Objects.requireNonNull(BlueprintPanel.class.getResource("blueprint.css"))
                        .toExternalForm());
        setTop(head());
        setCenter(code());
        HBox foot = new HBox(status);
        foot.getStyleClass().add("code-foot");
        setBottom(foot);
        status.setId("blueprint-status");
        follow();
    }

    private VBox head() {
        ToggleGroup group = new ToggleGroup();
        HBox formats = new HBox();
        formats.setAlignment(Pos.CENTER_LEFT);
        formats.getStyleClass().add("code-formats");
        for (Format format : Format.values()) {
            String code = format.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(ui.text("blueprint." + code));
            button.setId("blueprint-" + code);
            button.getStyleClass().add("panel-tab");
            button.setToggleGroup(group);
            button.setSelected(format == model.formatProperty().get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.formatProperty().set(format);
            });
            formats.getChildren().add(button);
        }
        HBox row = new HBox(
                formats,
                Nodes.spacer(),
                Nodes.iconButton("blueprint-copy", ui.text("blueprint.copy"), Feather.COPY, this::copyAll),
                Nodes.iconButton("blueprint-save", ui.text("blueprint.save"), Feather.DOWNLOAD, this::save));
        row.getStyleClass().add("panel-head");
        row.setAlignment(Pos.CENTER_LEFT);
        bases.setId("blueprint-compare");
        bases.setAccessibleText(ui.text("blueprint.compare"));
        bases.setMaxWidth(Double.MAX_VALUE);
        bases.setOnAction(_ -> {
            if (bases.getValue() != null) {
                model.compareWith(bases.getValue());
            }
        });
        VBox head = new VBox(row, bases);
        head.getStyleClass().add("code-head");
        return head;
    }

    private ListView<CodeRow> code() {
        lines.setId("blueprint-lines");
        lines.setAccessibleText(ui.text("blueprint.title"));
        lines.getStyleClass().addAll("plain-list", "code-lines");
        lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        lines.setCellFactory(_ -> new CodeCell(() -> model.markedProperty().get()));
        lines.setPlaceholder(Nodes.paragraph(ui.text("blueprint.writing"), "muted", "panel-hint"));
        lines.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                choose();
            }
        });
        lines.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            } else if (COPY.match(event)) {
                copySelected();
                event.consume();
            }
        });
        return lines;
    }

    private void follow() {
        lifetime.add(Fx.watch(model.viewProperty(), this::show));
        lifetime.add(Fx.watch(model.markedProperty(), this::mark));
        lifetime.add(Fx.watch(model.faultProperty(), fault -> {
            if (fault != null) {
                status.setText(ui.texts().title(fault));
            }
        }));
        lifetime.add(editor.selection().observable().watch(model::select));
        model.select(editor.selection().ids());
        ListChangeListener<Object> deployed = _ -> offer();
        project.deployments().addListener(deployed);
        lifetime.add(() -> project.deployments().removeListener(deployed));
        versions.addListener(deployed);
        lifetime.add(() -> versions.removeListener(deployed));
        offer();
        visibleProperty().subscribe(model::setWatched);
    }

    /// What there is to compare with: nothing, the way it was opened, what was deployed from this drawing, and its kept
    /// versions.
    private void offer() {
        List<Base> offered = new ArrayList<>();
        offered.add(new Base(Base.Kind.NOTHING, ui.text("blueprint.compare-nothing"), null, null));
        offered.add(new Base(Base.Kind.OPENED, ui.text("blueprint.compare-opened"), null, null));
        List<Long> seen = new ArrayList<>();
        for (Deployment deployment : project.deployments()) {
            Long revision = deployment.canvasRevision();
            if (revision != null
                    && canvas.equals(deployment.canvas())
                    && seen.size() < OFFERED
                    && !seen.contains(revision)) {
                String key = seen.isEmpty() ? "blueprint.compare-last" : "blueprint.compare-deployment";
                seen.add(revision);
                offered.add(new Base(Base.Kind.DEPLOYED, ui.text(key, deployment.number(), revision), revision, null));
            }
        }
        for (Version version : versions) {
            offered.add(new Base(
                    Base.Kind.VERSION, ui.text("blueprint.compare-version", version.name()), null, version.id()));
        }
        Base chosen = bases.getValue();
        if (!offered.equals(bases.getItems())) {
            bases.getItems().setAll(offered);
            bases.setValue(offered.contains(chosen) ? chosen : offered.getFirst());
        }
    }

    private void show(BlueprintViewModel.@Nullable View view) {
        if (view == null) {
            return;
        }
        lines.getItems().setAll(view.rows());
        int services = view.compilation().blueprint().services().size();
        String size = ui.text("blueprint.size", view.text().text().lines().count(), services);
        status.setText(
                view.added() + view.removed() == 0
                        ? size
                        : size + " · " + ui.text("blueprint.changes", view.added(), view.removed()));
    }

    private void mark(BitSet marked) {
        lines.refresh();
        if (ownChoice || marked.isEmpty()) {
            return;
        }
        List<CodeRow> rows = lines.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).line() == marked.nextSetBit(0)) {
                lines.scrollTo(Math.max(0, i - 2));
                return;
            }
        }
    }

    private void choose() {
        CodeRow row = lines.getSelectionModel().getSelectedItem();
        if (row == null || row.line() < 0) {
            return;
        }
        List<ElementId> elements = model.elementsAt(row.line()).stream()
                .filter(each -> editor.document().element(each) != null)
                .toList();
        if (!elements.isEmpty()) {
            ownChoice = true;
            editor.selection().set(elements);
            ownChoice = false;
            var bounds = editor.selection().bounds();
            if (bounds != null) {
                editor.viewport().reveal(bounds);
            }
        }
    }

    private void copyAll() {
        BlueprintViewModel.View view = model.viewProperty().get();
        if (view != null) {
            ui.desk().copy(view.text().text());
        }
    }

    private void copySelected() {
        ui.desk()
                .copy(lines.getSelectionModel().getSelectedItems().stream()
                        .map(CodeRow::text)
                        .collect(Collectors.joining("\n")));
    }

    private void save() {
        BlueprintViewModel.View view = model.viewProperty().get();
        if (view != null) {
            ui.desk()
                    .chooseSaveFile(ui.text("blueprint.save"), view.format().fileName())
                    .ifPresent(path -> work.run(
                                    () -> Files.writeString(path, view.text().text()))
                            .start());
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
