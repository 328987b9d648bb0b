package dev.tone.gallery;

import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.property.Property;
import dev.tone.desktop.kit.property.PropertyForm;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.palette.Candidate;
import dev.tone.desktop.palette.PaletteView;
import dev.tone.desktop.palette.PaletteViewModel;
import dev.tone.desktop.status.StateLabel;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every page, in order. A new control adds its line.
final class Pages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("buttons", "Buttons", _ -> buttons()),
            new GalleryPage("text", "Text", Pages::text),
            new GalleryPage("inputs", "Inputs", _ -> inputs()),
            new GalleryPage("states", "States of deployments and sites", Pages::states),
            new GalleryPage("empty", "Empty state", _ -> empty()),
            new GalleryPage("faults", "Faults", Pages::faults),
            new GalleryPage("loading", "Loading", _ -> new Skeleton(6)),
            new GalleryPage("properties", "Properties (inspector, build settings)", _ -> properties()),
            new GalleryPage("lists", "Lists", _ -> lists()),
            new GalleryPage("palette", "Palette", Pages::palette));

    private Pages() {}

    private static Node buttons() {
        var disabledPrimary = Nodes.primary("g-primary-off", "Deploy", () -> {});
        disabledPrimary.setDisable(true);
        var disabled = Nodes.button("g-plain-off", "Retry", () -> {});
        disabled.setDisable(true);
        ToggleButton on = new ToggleButton("List");
        on.setSelected(true);
        HBox segments = new HBox(on, new ToggleButton("Timeline"));
        segments.getStyleClass().add("segments");
        return new VBox(
                16,
                new FlowPane(12, 12, Nodes.primary("g-primary", "Deploy", () -> {}), disabledPrimary),
                new FlowPane(
                        12,
                        12,
                        Nodes.button("g-plain", "Compare", () -> {}),
                        Nodes.button("g-icon-text", "Retry", Feather.REFRESH_CW, () -> {}),
                        disabled,
                        Nodes.styled(Nodes.button("g-danger", "Remove sample", () -> {}), "danger-button"),
                        Nodes.styled(Nodes.button("g-link", "Copy details", () -> {}), "link-button"),
                        Nodes.iconButton("g-icon", "More", Feather.MORE_HORIZONTAL, () -> {})),
                segments);
    }

    private static Node text(Ui ui) {
        MiddleLabel path = new MiddleLabel("/home/me/projects/shop/very/long/path/to/the/site/index.html");
        path.setMaxWidth(260);
        HBox digest = new HBox(4, Nodes.label("4f1c9a0b77de", "mono"), new CopyButton("g-copy", "4f1c9a0b77de", ui));
        return new VBox(
                8,
                Nodes.label("Title 18", "title"),
                Nodes.label("Subtitle 15", "subtitle"),
                Nodes.label("Base 13, regular: Deployment #41 한글 배포"),
                Nodes.label("Medium", "medium"),
                Nodes.label("Muted", "muted"),
                Nodes.label("Subtle small", "subtle", "small"),
                Nodes.label("SECTION", "section"),
                Nodes.label("$ npm run build 0123456789", "mono"),
                path,
                digest,
                new HBox(8, Nodes.label("chip", "chip"), Nodes.label("Live", "chip", "accent-chip")),
                Nodes.label(Keys.of("Mod+Shift+K").display(false), "key-cap"));
    }

    private static Node inputs() {
        TextField filled = new TextField("http://production-shop.localhost:4100/");
        TextField empty = new TextField();
        empty.setPromptText("Why (kept in the history)");
        TextField off = new TextField("read only");
        off.setDisable(true);
        PasswordField secret = new PasswordField();
        secret.setText("secret");
        CheckBox checked = new CheckBox("Network in the build");
        checked.setSelected(true);
        ChoiceBox<String> choice = new ChoiceBox<>(FXCollections.observableArrayList("production", "preview"));
        choice.setValue("production");
        ProgressBar bar = new ProgressBar(0.4);
        bar.setPrefWidth(240);
        TextArea area = new TextArea("several\nlines");
        area.setPrefRowCount(3);
        return new VBox(12, filled, empty, off, secret, checked, new CheckBox("Secret"), choice, bar, area);
    }

    private static Node states(Ui ui) {
        FlowPane deployments = new FlowPane(24, 12);
        for (DeploymentState state : DeploymentState.values()) {
            deployments.getChildren().add(new StateLabel(state, ui.texts()));
        }
        FlowPane sites = new FlowPane(24, 12);
        for (SiteHealth health : SiteHealth.values()) {
            sites.getChildren().add(new StateLabel(health, ui.texts()));
        }
        return new VBox(16, deployments, sites);
    }

    private static Node empty() {
        return new EmptyState(
                Feather.UPLOAD_CLOUD,
                "Nothing deployed yet",
                "Drop a folder with a site on the window, then deploy it.",
                Nodes.primary("g-empty", "Deploy", () -> {}));
    }

    private static Node faults(Ui ui) {
        return new VBox(
                12,
                new FaultView(
                        new Fault(
                                FaultKind.EXHAUSTED,
                                "artifact/disk-full",
                                "The disk is full.",
                                "Free 120 MB or clean the project up, then resume the upload."),
                        ui),
                new FaultView(Fault.notFound("deployment/not-found", "This deployment is gone."), ui));
    }

    private static Node properties() {
        return new PropertyForm(
                "g-form",
                List.of(
                        Property.text("g-name", "Name", "Shown on the card", new SimpleStringProperty("web")),
                        Property.flag("g-network", "Network", "", new SimpleBooleanProperty(true)),
                        Property.choice(
                                "g-type",
                                "Type",
                                "",
                                new SimpleObjectProperty<>("web"),
                                List.of("web", "api", "cache"))));
    }

    private static Node lists() {
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("#41 Succeeded", "#40 Failed", "#39"));
        list.getSelectionModel().select(0);
        list.setPrefHeight(140);
        HBox row = new HBox(12, Icons.of(Feather.BOX), Nodes.label("Shop", "medium"), Nodes.spacer());
        row.getStyleClass().add("row");
        return new VBox(16, list, row);
    }

    private static Node palette(Ui ui) {
        List<Candidate> candidates = List.of(
                new Candidate(Feather.BOX, "Shop", "Project", "", false, () -> {}),
                new Candidate(Feather.UPLOAD_CLOUD, "Deploy", "Command", "Ctrl+Enter", true, () -> {}),
                new Candidate(Feather.CORNER_UP_LEFT, "Roll back…", "Command", "", true, () -> {}));
        return new PaletteView(
                new PaletteViewModel(List.of(() -> candidates), ""), PaletteView.About.EVERYTHING, () -> {}, ui);
    }
}
