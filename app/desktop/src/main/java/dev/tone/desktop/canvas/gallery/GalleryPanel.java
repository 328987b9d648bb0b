package dev.tone.desktop.canvas.gallery;

import dev.tone.canvas.template.Templates;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// All templates with their pictures; what is typed leaves those that it is said of.
public final class GalleryPanel extends VBox {
    private static final double WIDTH = 232;
    private static final double HEIGHT = 140;

    private final List<TemplateCard> cards = new ArrayList<>();
    /// As tall as the tallest in it, each: cards of a row are of one height.
    private final TilePane grid = new TilePane(8, 8);
    private final TextField search = new TextField();
    private final Label none;

    /// @param here whether the drawing in front is empty, so that what is chosen goes there
    /// @param intoNew starts a canvas of its own
    /// @param intoThis adds to the drawing in front
    public GalleryPanel(
            boolean here,
            Appearance appearance,
            Previews previews,
            Ui ui,
            Consumer<Choice> intoNew,
            Consumer<Choice> intoThis) {
        setId("template-gallery");
        getStyleClass().addAll("picker", "template-gallery");
        search.setId("template-search");
        search.setPromptText(ui.text("gallery.search"));
        search.setAccessibleText(ui.text("gallery.search"));
        search.getStyleClass().add(Focus.INITIAL);
        HBox.setHgrow(search, Priority.ALWAYS);
        ToggleButton fresh = new ToggleButton(ui.text("gallery.new-canvas"));
        ToggleButton same = new ToggleButton(ui.text("gallery.this-canvas"));
        fresh.setId("template-into-new");
        same.setId("template-into-this");
        ToggleGroup where = new ToggleGroup();
        where.getToggles().addAll(same, fresh);
        where.selectToggle(here ? same : fresh);
        // One of the two always holds.
        where.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                where.selectToggle(before);
            }
        });
        for (var template : Templates.all()) {
            cards.add(new TemplateCard(
                    template,
                    WIDTH,
                    HEIGHT,
                    true,
                    appearance,
                    previews,
                    ui,
                    choice -> (fresh.isSelected() ? intoNew : intoThis).accept(choice)));
        }
        none = Nodes.label(ui.text("gallery.none"), "muted");
        grid.setPrefColumns(3);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("template-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("gallery.title"), "subtitle"),
                Nodes.spacer(),
                Segments.row(List.of(same, fresh)));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, new HBox(search), scroll);
        search.textProperty().subscribe(this::filter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        grid.getChildren()
                .setAll(cards.stream()
                        .filter(card -> card.getAccessibleText()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList());
        if (grid.getChildren().isEmpty()) {
            grid.getChildren().add(none);
        }
    }

    /// Enter in the field takes the first; Down goes among the pictures.
    private void key(KeyEvent event) {
        if (event.getTarget() != search || !(grid.getChildren().getFirst() instanceof TemplateCard first)) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            first.fire();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            first.requestFocus();
            event.consume();
        }
    }
}
