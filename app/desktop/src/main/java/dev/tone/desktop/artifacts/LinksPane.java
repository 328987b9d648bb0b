package dev.tone.desktop.artifacts;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.CopyButton;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.MiddleLabel;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Links to an artifact's content: make one, copy it, take it back.
final class LinksPane extends VBox implements Pin {
    /// Hours that are offered; a day first.
    private static final List<Integer> TIMES = List.of(1, 24, 24 * 7, 24 * 30, 24 * 365);

    private static final int DAY = 24;
    private static final double ROW = 36;

    private final LinksViewModel links;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final VBox rows = new VBox(2);

    LinksPane(LinksViewModel links, ObservableList<ArtifactFile> files, Ui ui) {
        super(12);
        this.links = links;
        this.ui = ui;
        setId("artifact-links");
        getStyleClass().add("pane-lines");
        ScrollPane list = new ScrollPane(rows);
        list.setFitToWidth(true);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Nodes.paragraph(ui.text("links.text"), "muted"), maker(files), list);
        lifetime.add(Fx.onChange(this::show, links.links()));
        show();
        links.read(fault -> rows.getChildren().setAll(new FaultView(fault, ui)));
    }

    private Node maker(ObservableList<ArtifactFile> files) {
        ComboBox<String> what = new ComboBox<>();
        what.setId("link-what");
        what.setAccessibleText(ui.text("links.what"));
        what.setPrefWidth(260);
        what.setConverter(converter(path -> path.isEmpty() ? ui.text("links.whole") : path));
        Runnable fill = () -> {
            what.getItems().setAll("");
            files.forEach(file -> what.getItems().add(file.path()));
            what.setValue("");
        };
        lifetime.add(Fx.onChange(fill, files));
        fill.run();
        ComboBox<Integer> time = new ComboBox<>();
        time.setId("link-time");
        time.setAccessibleText(ui.text("links.time"));
        time.setConverter(converter(this::time));
        time.getItems().setAll(TIMES);
        time.setValue(DAY);
        CheckBox shown = new CheckBox(ui.text("links.shown"));
        shown.setId("link-shown");
        Tips.set(shown, ui.text("links.shown.tip"));
        shown.disableProperty().bind(what.valueProperty().isEqualTo(""));
        Button create =
                Nodes.button("link-create", ui.text("links.create"), org.kordamp.ikonli.feather.Feather.LINK, () -> {});
        create.setOnAction(_ -> links.create(
                what.getValue().isEmpty() ? null : what.getValue(), time.getValue(), shown.isSelected(), address -> {
                    ui.desk().copy(address);
                    CopyButton.confirm(create);
                }));
        Button make = AsCommand.on(create, () -> {
            List<String> words = new ArrayList<>(List.of(
                    "artifacts", "link", links.artifact().value(), "--hours", Integer.toString(time.getValue())));
            if (!what.getValue().isEmpty()) {
                words.addAll(List.of("--path", what.getValue()));
            }
            if (shown.isSelected()) {
                words.add("--show");
            }
            return words;
        });
        make.disableProperty().bind(links.busyProperty());
        FlowPane row = new FlowPane(8, 8, what, time, shown, make);
        row.setRowValignment(javafx.geometry.VPos.CENTER);
        return row;
    }

    private String time(int hours) {
        return hours < DAY ? ui.text("links.hours", hours) : ui.text("links.days", hours / DAY);
    }

    private static <T> StringConverter<T> converter(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@org.jspecify.annotations.Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("It is chosen, not typed");
            }
        };
    }

    private void show() {
        if (links.links().isEmpty()) {
            rows.getChildren().setAll(Nodes.label(ui.text("links.none"), "muted"));
            return;
        }
        GridPane table = new GridPane(12, 2);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(rest);
        links.links().forEach(link -> addRow(table, link));
        links.links().forEach(_ -> table.getRowConstraints().add(new RowConstraints(ROW)));
        rows.getChildren().setAll(table);
    }

    private void addRow(GridPane table, SignedLink link) {
        boolean works = link.worksAt(ui.formats().now());
        String path = link.path();
        MiddleLabel what = new MiddleLabel(path == null ? ui.text("links.whole") : path);
        what.getStyleClass().add("medium");
        int row = table.getRowCount();
        table.addRow(
                row,
                what,
                Nodes.tip(
                        Nodes.whole(Nodes.label(state(link, works), works ? "success-text" : "muted", "small")),
                        ui.formats().absolute(link.expiresAt())),
                Nodes.tip(
                        Nodes.whole(Nodes.label(ui.text("links.by", link.createdBy()), "subtle", "small")),
                        ui.formats().absolute(link.createdAt())));
        if (works) {
            table.add(new CopyButton("link-copy-" + link.id(), links.address(link), ui), 3, row);
            table.add(
                    Nodes.whole(AsCommand.on(
                            Nodes.button("link-revoke-" + link.id(), ui.text("links.revoke"), () -> links.revoke(link)),
                            "artifacts",
                            "unlink",
                            link.id().value())),
                    4,
                    row);
        }
    }

    private String state(SignedLink link, boolean works) {
        if (works) {
            return ui.text(
                    "links.works",
                    ui.formats()
                            .duration(java.time.Duration.between(ui.formats().now(), link.expiresAt())));
        }
        return ui.text(link.revokedAt() == null ? "links.expired" : "links.revoked");
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
