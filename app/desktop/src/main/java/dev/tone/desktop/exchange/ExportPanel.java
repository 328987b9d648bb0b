package dev.tone.desktop.exchange;

import dev.tone.canvas.exchange.ExportFormat;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Ui;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks how a drawing is to leave, with a picture of what will be in the file.
public final class ExportPanel {
    private static final double WIDTH = 760;
    private static final double OPTIONS_WIDTH = 300;
    private static final double FORMAT_WIDTH = 72;
    /// Four of these and the field beside them fit into the options.
    private static final double SCALE_WIDTH = 44;

    private static final double OTHER_SCALE_WIDTH = 116;
    private static final double PICTURE_WIDTH = 400;
    private static final double PICTURE_HEIGHT = 300;

    private final ExportViewModel export;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Ui ui;

    public ExportPanel(ExportViewModel export, Dialogs dialogs, Notices notices, Ui ui) {
        this.export = export;
        this.dialogs = dialogs;
        this.notices = notices;
        this.ui = ui;
    }

    public void show() {
        Button cancel = Nodes.button("export-cancel", ui.text("dialog.cancel"), dialogs::close);
        Button save = Nodes.primary("export-save", ui.text("export.save"), this::save);
        save.getStyleClass().add(Focus.INITIAL);
        save.disableProperty()
                .bind(export.busyProperty().or(export.madeProperty().isNull()));
        VBox problem = new VBox();
        Fx.watch(export.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
            }
        });
        HBox columns = new HBox(20, options(), picture());
        dialogs.panel("export-dialog", ui.text("export.title"), new VBox(12, columns, problem), WIDTH, cancel, save);
    }

    private VBox options() {
        ToggleGroup formats = new ToggleGroup();
        List<ToggleButton> kinds = new ArrayList<>();
        for (ExportFormat format : ExportFormat.values()) {
            ToggleButton button = segment(
                    "export-format-" + format.extension(),
                    format == ExportFormat.TONE ? ".tone" : format.name(),
                    formats,
                    FORMAT_WIDTH);
            button.setSelected(export.formatProperty().get() == format);
            Segments.onChoice(button, () -> export.formatProperty().set(format));
            kinds.add(button);
        }
        ToggleGroup scales = new ToggleGroup();
        List<ToggleButton> steps = new ArrayList<>();
        for (int times : new int[] {1, 2, 3, 4}) {
            ToggleButton button = segment("export-scale-" + times, times + "×", scales, SCALE_WIDTH);
            button.setSelected(export.scaleProperty().get() == times);
            Segments.onChoice(button, () -> export.scaleProperty().set((double) times));
            steps.add(button);
        }
        HBox scale = new HBox(8, Segments.row(steps), otherScale(scales));
        VBox scaleField = Dialogs.field(ui.text("export.scale"), scale, null);
        CheckBox selection = flag("selection", export.onlySelectionProperty());
        Nodes.toggle(selection, export.hasSelection());
        CheckBox dark = flag("dark", export.darkProperty());
        CheckBox background = flag("background", export.backgroundProperty());
        CheckBox carry = flag("carry", export.carryProperty());
        Fx.watch(export.formatProperty(), format -> {
            Nodes.toggle(scaleField, format.isRaster());
            Nodes.toggle(dark, format.isPicture());
            Nodes.toggle(background, format == ExportFormat.SVG || format == ExportFormat.PDF);
            Nodes.toggle(carry, format.canCarry());
        });
        VBox formatField = Dialogs.field(
                ui.text("export.format"),
                new VBox(6, Segments.row(kinds.subList(0, 3)), Segments.row(kinds.subList(3, kinds.size()))),
                null);
        VBox options = new VBox(12, formatField, scaleField, selection, dark, background, carry);
        options.setMinWidth(OPTIONS_WIDTH);
        options.setMaxWidth(OPTIONS_WIDTH);
        return options;
    }

    private TextField otherScale(ToggleGroup scales) {
        TextField field = new TextField();
        field.setId("export-scale-other");
        field.setPromptText(ui.text("export.scale-other"));
        field.setAccessibleText(ui.text("export.scale-other"));
        field.setMinWidth(OTHER_SCALE_WIDTH);
        field.setPrefWidth(OTHER_SCALE_WIDTH);
        // While it is typed: were it taken when the field is left, the press on Save would begin to make the file anew,
        // and find Save disabled when it is let go.
        field.textProperty().subscribe(typed -> {
            Double scale = ExportViewModel.scaleOf(typed);
            if (scale != null) {
                scales.selectToggle(null);
                export.scaleProperty().set(scale);
            }
        });
        field.setOnAction(Event::consume);
        scales.selectedToggleProperty().subscribe(chosen -> {
            if (chosen != null) {
                field.clear();
            }
        });
        return field;
    }

    private static ToggleButton segment(String id, String text, ToggleGroup group, double width) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMinWidth(width);
        return button;
    }

    private CheckBox flag(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(ui.text("export." + key));
        box.setId("export-" + key);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private VBox picture() {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setFitWidth(PICTURE_WIDTH - 16);
        view.setFitHeight(PICTURE_HEIGHT - 16);
        view.setAccessibleText(ui.text("export.preview"));
        ProgressIndicator waiting = new ProgressIndicator();
        waiting.setMaxSize(28, 28);
        waiting.visibleProperty().bind(export.busyProperty());
        StackPane stage = new StackPane(view, waiting);
        stage.getStyleClass().add("export-preview");
        stage.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        stage.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        Fx.watch(export.previewProperty(), png -> {
            view.setImage(png == null ? null : new Image(new ByteArrayInputStream(png)));
        });
        Label size = Nodes.label("", "muted", "small");
        size.setId("export-size");
        size.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            byte[] made = export.madeProperty().get();
                            return made == null
                                    ? ui.text("export.making")
                                    : ui.text("export.size", ui.formats().bytes(made.length));
                        },
                        export.madeProperty()));
        VBox box = new VBox(6, stage, size);
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void save() {
        ui.desk()
                .chooseSaveFile(ui.text("export.title"), export.suggestedName())
                .ifPresent(chosen -> {
                    String ending = "." + export.formatProperty().get().extension();
                    boolean named = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending);
                    export.save(named ? chosen : chosen.resolveSibling(chosen.getFileName() + ending), saved -> {
                        dialogs.close();
                        notices.success(
                                ui.text("export.saved", saved.getFileName().toString()));
                    });
                });
    }
}
