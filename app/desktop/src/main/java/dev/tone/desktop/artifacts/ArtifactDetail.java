package dev.tone.desktop.artifacts;

import dev.tone.desktop.artifacts.look.FileLook;
import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.Fact;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One artifact: what can be done with it, its tags and facts, and below them its files, its origin and its parts.
final class ArtifactDetail extends VBox implements Pin {
    private static final int LINKS = 2;
    private static final double TREE = 0.34;

    private final Artifact artifact;
    private final ArtifactsViewModel artifacts;
    private final ShelfViewModel shelf;
    private final Tools tools;
    private final Navigator navigator;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final HBox uses = new HBox(4);
    private final TabPane tabs = new TabPane();
    private @Nullable ArtifactFile chosen;

    /// What artifacts are looked at, fetched and dragged with.
    ///
    /// @param now changes when time has passed that should show
    record Tools(LookViewModel looking, DownloadsViewModel downloads, DragOut drag, ObservableValue<Instant> now) {}

    ArtifactDetail(
            Artifact artifact,
            ArtifactsViewModel artifacts,
            ShelfViewModel shelf,
            Tools tools,
            Navigator navigator,
            Ui ui) {
        super(12);
        this.artifact = artifact;
        this.artifacts = artifacts;
        this.shelf = shelf;
        this.tools = tools;
        this.navigator = navigator;
        this.ui = ui;
        getStyleClass().add("detail-top");
        uses.setAlignment(Pos.CENTER_LEFT);
        lifetime.add(Fx.onChange(this::showUses, artifacts.project().deployments()));
        showUses();
        fillTabs();
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head(), new TagRow(artifact, shelf, ui), facts(), tabs);
    }

    private Node head() {
        Label name = Nodes.styled(new MiddleLabel(artifact.name()), "title");
        name.setMinWidth(60);
        HBox head = new HBox(
                8,
                name,
                Nodes.whole(Nodes.label(ui.text("artifacts.version", artifact.version()), "chip")),
                Nodes.whole(Nodes.label(ui.texts().word("artifact.kind", artifact.kind()), "chip")),
                Nodes.spacer(),
                Nodes.iconButton(
                        "artifact-share",
                        ui.text("links.share"),
                        Feather.LINK,
                        () -> tabs.getSelectionModel().select(LINKS)),
                save(),
                AsCommand.on(
                        Nodes.iconButton(
                                "artifact-delete",
                                ui.text("artifacts.delete"),
                                Feather.TRASH_2,
                                () -> artifacts.delete(artifact)),
                        "artifacts",
                        "delete",
                        artifact.id().value()),
                Nodes.primary(
                        "artifact-deploy",
                        ui.text("action.deploy.start"),
                        () -> navigator.deploy(artifact.id(), artifact.element())));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("artifact-head");
        return head;
    }

    private Node facts() {
        HBox digest = new HBox(
                4,
                Nodes.tip(Nodes.label(Formats.shortDigest(artifact.digest()), "mono"), artifact.digest()),
                new CopyButton("artifact-copy-digest", artifact.digest(), ui));
        digest.setAlignment(Pos.CENTER_LEFT);
        FlowPane facts = new FlowPane(28, 8);
        facts.getChildren()
                .addAll(
                        fact("artifacts.fact.size", Nodes.label(ui.formats().bytes(artifact.size()))),
                        fact("artifacts.fact.files", Nodes.label(ui.formats().number(artifact.fileCount()))),
                        fact("artifacts.fact.digest", digest),
                        fact(
                                "artifacts.fact.when",
                                Nodes.tip(
                                        Nodes.label(tools.now()
                                                .map(_ -> ui.formats().relative(artifact.createdAt()))),
                                        ui.formats().absolute(artifact.createdAt()))),
                        fact("artifacts.fact.used", uses));
        return facts;
    }

    private Node fact(String key, Node value) {
        return new Fact(ui.texts().get(key), value);
    }

    private void showUses() {
        uses.getChildren().clear();
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
    }

    private void fillTabs() {
        tabs.setId("artifact-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .addAll(
                        tab("files", this::files),
                        tab("origin", () -> new OriginPane(artifact, shelf, navigator, ui)),
                        tab("links", this::links),
                        tab("parts", () -> new PartsPane(artifact, shelf, ui)));
        tabs.getSelectionModel().select(Math.min(artifacts.tab(), tabs.getTabs().size() - 1));
        lifetime.add(
                Fx.watch(tabs.getSelectionModel().selectedIndexProperty(), index -> artifacts.tab(index.intValue())));
    }

    /// Its content is made when it is looked at.
    private Tab tab(String name, Supplier<Node> content) {
        Tab tab = new Tab(ui.text("artifacts.tab." + name));
        tab.setId("artifact-tab-" + name);
        lifetime.add(Fx.watch(tab.selectedProperty(), selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(content.get());
            }
        }));
        return tab;
    }

    private Node files() {
        FileLook look = lifetime.add(new FileLook(tools.looking(), ui));
        FileTree tree = new FileTree(ui, file -> {
            chosen = file;
            look.show(artifact.id(), file);
        });
        tools.drag().from(tree, () -> {
            var item = tree.getSelectionModel().getSelectedItem();
            ArtifactFile file = item == null ? null : item.getValue().file();
            return file == null ? null : new DragOut.Thing(artifact, file);
        });
        Runnable fill = () -> {
            look.clear();
            tree.show(artifacts.files());
            tree.selectFirst();
        };
        lifetime.add(Fx.onChange(fill, artifacts.files()));
        fill.run();
        SplitPane split = new SplitPane(tree, look);
        split.setId("artifact-split");
        split.setDividerPositions(TREE);
        SplitPane.setResizableWithParent(tree, false);
        split.getStyleClass().add("artifact-split");
        return split;
    }

    private Node links() {
        return lifetime.add(new LinksPane(artifacts.links(artifact), artifacts.files(), ui));
    }

    private MenuButton save() {
        MenuItem zip = item("artifact-save-zip", "artifacts.save.zip", this::saveZip);
        MenuItem folder = item("artifact-save-folder", "artifacts.save.folder", this::saveFolder);
        MenuItem file = item("artifact-save-file", "artifacts.save.file", this::saveFile);
        MenuButton button = new MenuButton(ui.text("artifacts.save"), Icons.of(Feather.DOWNLOAD), zip, folder, file);
        button.setId("artifact-save");
        AsCommand.on(button, "artifacts", "fetch", artifact.id().value(), artifact.name() + ".zip");
        button.setAccessibleText(ui.text("artifacts.save"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnShowing(_ -> file.setDisable(chosen == null));
        return button;
    }

    private MenuItem item(String id, String key, Runnable act) {
        MenuItem item = new MenuItem(ui.text(key));
        item.setId(id);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void saveZip() {
        ui.desk()
                .chooseSaveFile(ui.text("artifacts.save.zip"), artifact.name() + "-" + artifact.version() + ".zip")
                .ifPresent(target -> tools.downloads().zip(artifact, target));
    }

    private void saveFolder() {
        ui.desk()
                .chooseFolder(ui.text("artifacts.save.folder"))
                .ifPresent(place ->
                        tools.downloads().folder(artifact, place.resolve(artifact.name() + "-" + artifact.version())));
    }

    private void saveFile() {
        ArtifactFile file = chosen;
        if (file != null) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            ui.desk()
                    .chooseSaveFile(ui.text("artifacts.save.file"), name)
                    .ifPresent(target -> tools.downloads().file(artifact, file, target));
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
