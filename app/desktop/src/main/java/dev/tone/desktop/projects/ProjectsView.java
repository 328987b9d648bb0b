package dev.tone.desktop.projects;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The projects of the workspace as rows; a click opens one.
public final class ProjectsView implements Page {
    private final ProjectsViewModel projects;
    private final Navigator navigator;
    private final Ui ui;
    private final VBox rows = new VBox();
    private final VBox page = new VBox();
    private final Button sample;
    private final HBox usage = new HBox(12);

    public ProjectsView(ProjectsViewModel projects, Navigator navigator, Ui ui) {
        this.projects = projects;
        this.navigator = navigator;
        this.ui = ui;
        page.setId("page-projects");
        page.getStyleClass().add("page");
        ToggleButton archived = new ToggleButton(ui.text("projects.show-archived"));
        archived.setId("projects-archived");
        archived.selectedProperty().bindBidirectional(projects.showArchivedProperty());
        sample = Nodes.button("projects-sample", ui.text("projects.bring-sample"), projects::createSample);
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("place.projects"), "title"),
                Nodes.spacer(),
                archived,
                sample,
                Nodes.button("projects-create", ui.text("projects.create.verb"), Feather.PLUS, projects::create));
        head.setAlignment(Pos.CENTER_LEFT);
        usage.setAlignment(Pos.CENTER_LEFT);
        usage.getStyleClass().add("usage");
        rows.getStyleClass().add("rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page.getChildren().addAll(head, scroll, usage);
        projects.usageProperty().subscribe(this::showUsage);
        Fx.onChange(
                this::update,
                projects.active(),
                projects.archived(),
                projects.showArchivedProperty(),
                projects.loadingProperty());
        update();
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void shown() {
        update();
        projects.refreshUsage();
    }

    private void update() {
        rows.getChildren().clear();
        // An empty page offers it in its middle.
        Nodes.toggle(sample, !projects.active().isEmpty() && !projects.hasSample());
        if (projects.loadingProperty().get()) {
            rows.getChildren().add(new Skeleton(4));
            return;
        }
        projects.active().forEach(project -> rows.getChildren().add(row(project)));
        if (projects.showArchivedProperty().get()) {
            projects.archived().forEach(project -> rows.getChildren().add(row(project)));
        }
        if (rows.getChildren().isEmpty()) {
            EmptyState state = new EmptyState(
                    Feather.GRID,
                    ui.text("projects.empty.title"),
                    ui.text("projects.empty.text"),
                    Nodes.primary("projects-empty-create", ui.text("projects.create.verb"), projects::create),
                    Nodes.button("projects-empty-sample", ui.text("projects.bring-sample"), projects::createSample));
            VBox.setVgrow(state, Priority.ALWAYS);
            rows.getChildren().add(state);
        }
    }

    private Node row(Project project) {
        boolean archived = project.archivedAt() != null;
        var name = Nodes.label(project.name(), "medium");
        HBox title = new HBox(8, name);
        title.setAlignment(Pos.CENTER_LEFT);
        if (project.sample()) {
            title.getChildren().add(Nodes.label(ui.text("projects.sample"), "chip"));
        }
        if (archived) {
            title.getChildren().add(Nodes.label(ui.text("projects.archived-chip"), "chip"));
        }
        if (projects.isOpen(project)) {
            title.getChildren().add(Nodes.label(ui.text("projects.open-chip"), "chip", "accent-chip"));
        }
        String description = project.description() == null ? project.slug() : project.description();
        VBox words = new VBox(2, title, Nodes.label(description, "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var changed = Nodes.tip(
                Nodes.label(ui.formats().relative(project.updatedAt()), "subtle", "small"),
                ui.formats().absolute(project.updatedAt()));
        Button more = Nodes.iconButton(
                "project-more-" + project.slug(), ui.text("projects.more"), Feather.MORE_HORIZONTAL, () -> {});
        ContextMenu menu = menu(project, archived);
        more.setOnAction(_ -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 4));
        HBox row = new HBox(12, Icons.of(Feather.BOX), words, changed, more);
        row.setId("project-" + project.slug());
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFocusTraversable(true);
        row.setAccessibleText(project.name());
        row.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !archived) {
                open(project);
            }
        });
        row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER && !archived) {
                open(project);
            }
        });
        return row;
    }

    private void open(Project project) {
        projects.open(project);
        navigator.go(Place.CANVAS);
    }

    private ContextMenu menu(Project project, boolean archived) {
        ContextMenu menu = new ContextMenu();
        if (archived) {
            menu.getItems().add(item("project-restore", "projects.restore", () -> projects.restore(project)));
            return menu;
        }
        menu.getItems()
                .addAll(
                        item("project-open", "projects.open", () -> open(project)),
                        item("project-rename", "projects.rename", () -> projects.rename(project)),
                        item("project-archive", "projects.archive", () -> projects.archive(project)));
        if (project.sample()) {
            menu.getItems().add(item("project-remove-sample", "projects.remove-sample", projects::removeSample));
        }
        return menu;
    }

    private MenuItem item(String id, String key, Runnable act) {
        MenuItem item = new MenuItem(ui.texts().get(key));
        item.setId(id);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void showUsage(@Nullable DiskUsage disk) {
        Nodes.toggle(usage, disk != null);
        if (disk == null) {
            return;
        }
        ProgressBar bar = new ProgressBar((double) disk.total() / Math.max(1, disk.budget()));
        bar.setId("projects-usage");
        bar.setPrefWidth(160);
        usage.getChildren()
                .setAll(
                        Nodes.label(ui.text("projects.usage"), "small", "medium"),
                        bar,
                        Nodes.label(
                                ui.text(
                                        "projects.usage.text",
                                        ui.formats().bytes(disk.total()),
                                        ui.formats().bytes(disk.budget()),
                                        ui.formats().bytes(disk.artifacts()),
                                        ui.formats().bytes(disk.releases()),
                                        ui.formats().bytes(disk.logs())),
                                "muted",
                                "small"),
                        Nodes.spacer(),
                        Nodes.styled(
                                Nodes.button("projects-clean-up", ui.text("projects.clean-up"), projects::cleanUp),
                                "link-button"));
    }
}
