package dev.tone.gallery;

import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.property.Property;
import dev.tone.desktop.kit.property.PropertyForm;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Fact;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Skeleton;
import dev.tone.desktop.kit.view.Ui;
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
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The parts that every screen is made of.
final class ControlPages {
    private static final String LONG =
            "A sentence that is longer than the room it is given, so that one sees what gives way";

    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("buttons", "Buttons", (_, _) -> buttons()),
            new GalleryPage("choices", "Choices", (_, _) -> choices()),
            new GalleryPage("inputs", "Inputs", (_, _) -> inputs()),
            new GalleryPage("text", "Text", (ui, _) -> text(ui)),
            new GalleryPage("states", "States of deployments and sites", (ui, _) -> states(ui)),
            new GalleryPage("empty", "Empty, loading, failed", (ui, _) -> absent(ui)),
            new GalleryPage("properties", "Properties (inspector, build settings)", (_, _) -> properties()),
            new GalleryPage("lists", "Lists and tabs", (_, _) -> lists()));

    private ControlPages() {}

    private static Node buttons() {
        return new Looks()
                .with("primary", () -> Nodes.primary("g-primary", "Deploy", () -> {}))
                .with("plain", () -> Nodes.button("g-plain", "Compare", () -> {}))
                .with("with an icon", () -> Nodes.button("g-icon-text", "Retry", Feather.REFRESH_CW, () -> {}))
                .with(
                        "destructive",
                        () -> Nodes.styled(Nodes.button("g-danger", "Remove sample", () -> {}), "danger-button"))
                .with("link", () -> Nodes.styled(Nodes.button("g-link", "Copy details", () -> {}), "link-button"))
                .with("icon", () -> Nodes.iconButton("g-icon", "More", Feather.MORE_HORIZONTAL, () -> {}))
                .with("long", () -> limited(Nodes.button("g-long", LONG, () -> {})));
    }

    private static Button limited(Button button) {
        button.setMinWidth(0);
        button.setMaxWidth(110);
        return button;
    }

    private static Node choices() {
        return new Looks()
                .with("segments", ControlPages::segments)
                .with("toggle", () -> chosen(new ToggleButton("Only differences")))
                .with("check box", () -> new CheckBox("Secret"))
                .with("checked", ControlPages::checked)
                .with("radio button", () -> new RadioButton("All events"))
                .with("choice box", ControlPages::choiceBox)
                .with("combo box", ControlPages::comboBox)
                .with("link", () -> new Hyperlink("example.org"));
    }

    private static ToggleButton chosen(ToggleButton button) {
        button.setSelected(true);
        return button;
    }

    private static HBox segments() {
        return Segments.row(List.of(chosen(new ToggleButton("List")), new ToggleButton("Timeline")));
    }

    private static CheckBox checked() {
        CheckBox box = new CheckBox("Secret");
        box.setSelected(true);
        return box;
    }

    private static ChoiceBox<String> choiceBox() {
        ChoiceBox<String> box = new ChoiceBox<>(FXCollections.observableArrayList("production", "preview"));
        box.setValue("production");
        box.setPrefWidth(120);
        return box;
    }

    private static ComboBox<String> comboBox() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList("production", "preview"));
        box.setValue("production");
        box.setPrefWidth(120);
        return box;
    }

    private static Node inputs() {
        TextArea area = new TextArea("several\nlines");
        area.setPrefRowCount(3);
        area.setMaxWidth(320);
        ProgressBar bar = new ProgressBar(0.4);
        bar.setPrefWidth(240);
        ProgressBar working = new ProgressBar();
        working.setPrefWidth(240);
        return Looks.column(
                new Looks()
                        .with("filled", () -> field("http://shop.localhost:4100/", ""))
                        .with("empty", () -> field("", "Why (kept in the history)"))
                        .with("long", () -> field(LONG, ""))
                        .with("secret", ControlPages::secret)
                        .with("number", () -> small(new Spinner<Integer>(1, 50, 3))),
                area,
                new HBox(24, bar, working));
    }

    private static TextField field(String text, String prompt) {
        TextField field = new TextField(text);
        field.setPromptText(prompt);
        field.setPrefWidth(120);
        return field;
    }

    private static PasswordField secret() {
        PasswordField field = new PasswordField();
        field.setText("secret");
        field.setPrefWidth(120);
        return field;
    }

    private static Node small(Spinner<Integer> spinner) {
        spinner.setPrefWidth(120);
        return spinner;
    }

    private static Node text(Ui ui) {
        MiddleLabel path = new MiddleLabel("/home/me/projects/shop/very/long/path/to/the/site/index.html");
        path.setMaxWidth(260);
        HBox digest = new HBox(4, Nodes.label("4f1c9a0b77de", "mono"), new CopyButton("g-copy", "4f1c9a0b77de", ui));
        return Looks.column(
                Nodes.label("Title 18", "title"),
                Nodes.label("Subtitle 15", "subtitle"),
                Nodes.label("Base 13, regular: Deployment #41 한글 배포"),
                Nodes.label("Medium", "medium"),
                Nodes.label("Muted", "muted"),
                Nodes.label("Subtle small", "subtle", "small"),
                Nodes.label("$ npm run build 0123456789", "mono"),
                path,
                new HBox(28, new Fact("Duration", Nodes.label("1.7 s")), new Fact("Digest", digest)),
                new HBox(8, Nodes.label("chip", "chip"), Nodes.label("Live", "chip", "accent-chip")),
                Nodes.label(Keys.of("Mod+Shift+K").display(false), "key-cap"));
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
        return Looks.column(deployments, sites);
    }

    private static Node absent(Ui ui) {
        return Looks.column(
                new EmptyState(
                        Feather.UPLOAD_CLOUD,
                        "Nothing deployed yet",
                        "Drop a folder with a site on the window, then deploy it.",
                        Nodes.primary("g-empty", "Deploy", () -> {})),
                new Skeleton(3),
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
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("#41 Succeeded", "#40 Failed", LONG));
        list.getSelectionModel().select(0);
        list.setPrefHeight(110);
        ListView<String> none = new ListView<>();
        none.setPlaceholder(Nodes.label("Nothing matches", "muted"));
        none.setPrefHeight(60);
        HBox row = new HBox(12, Icons.of(Feather.BOX), Nodes.label("Shop", "medium"), Nodes.spacer());
        row.getStyleClass().add("row");
        TabPane tabs =
                new TabPane(new Tab("Files", Nodes.label("What is in it")), new Tab("Links"), new Tab("Components"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return Looks.column(list, none, row, tabs);
    }
}
