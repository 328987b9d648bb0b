package dev.tone.desktop.canvas.comments;

import dev.tone.canvas.document.CommentThread;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Filter;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Row;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All threads of the drawing, the newest first. Enter or a click leads there.
public final class CommentsPanel extends BorderPane implements Pin {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

    private final CommentsViewModel model;
    private final Ui ui;
    private final ListView<Row> list;
    private final Lifetime lifetime = new Lifetime();

    public CommentsPanel(CommentsViewModel model, Ui ui) {
        this.model = model;
        this.ui = ui;
        setId("comments");
        list = new ListView<>(model.rows());
        list.setId("comments-list");
        list.setAccessibleText(ui.text("comments.title"));
        list.getStyleClass().addAll("plain-list", "comments-list", Focus.INITIAL);
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> jump());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                jump();
                event.consume();
            }
        });
        HBox head = new HBox(
                Nodes.label(ui.text("comments.title"), "panel-title"),
                Nodes.spacer(),
                showing(),
                Nodes.iconButton("comments-add", ui.text("comments.add"), Feather.PLUS, model::begin));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        setTop(new VBox(head, filters()));
        Label empty = Nodes.paragraph("", "muted", "panel-hint");
        empty.setId("comments-empty");
        StackPane middle = new StackPane(list, empty);
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        setCenter(middle);
        lifetime.add(Fx.onChange(() -> showEmpty(empty), model.rows(), model.filterProperty()));
        showEmpty(empty);
    }

    private void showEmpty(Label empty) {
        boolean nothing = model.rows().isEmpty();
        Nodes.toggle(empty, nothing);
        Nodes.toggle(list, !nothing);
        empty.setText(ui.text("comments.empty." + code(model.filterProperty().get())));
    }

    private ToggleButton showing() {
        ToggleButton shown = new ToggleButton();
        shown.setId("comments-shown");
        shown.setGraphic(dev.tone.desktop.kit.view.Icons.of(Feather.EYE));
        shown.getStyleClass().addAll("icon-button", "tool-button");
        shown.setAccessibleText(ui.text("comments.show-pins"));
        Tips.set(shown, ui.text("comments.show-pins"));
        shown.selectedProperty().bindBidirectional(model.shownProperty());
        return shown;
    }

    private HBox filters() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        for (Filter filter : Filter.values()) {
            ToggleButton button = new ToggleButton(ui.text("comments.filter." + code(filter)));
            button.setId("comments-" + code(filter));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.filterProperty().set(filter);
            });
            lifetime.add(Fx.watch(model.filterProperty(), now -> button.setSelected(now == filter)));
            buttons.add(button);
        }
        return Nodes.styled(Segments.row(buttons), "comment-filters");
    }

    private static String code(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    private void jump() {
        Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.jump(row.thread());
        }
    }

    @Override
    public void close() {
        lifetime.close();
        model.close();
    }

    private final class Cell extends ListCell<Row> {
        Cell() {
            getStyleClass().add("comment-cell");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setId(null);
                return;
            }
            CommentThread thread = row.thread();
            setId("comments-row-" + thread.key());
            Label name = Nodes.label(thread.first().name(), "comment-name");
            name.setMinWidth(0);
            Label when = Nodes.tip(
                    Nodes.label(ui.formats().relative(thread.last().created()), "muted", "small"),
                    ui.formats().absolute(thread.last().created()));
            when.setMinWidth(USE_PREF_SIZE);
            HBox head = new HBox(6, name, Nodes.spacer(), when);
            head.setAlignment(Pos.CENTER_LEFT);
            Label text = Nodes.label(thread.first().text().replaceAll("\\s+", " "));
            text.setMinWidth(0);
            int replies = thread.replies().size();
            String facts = String.join(
                    " · ",
                    java.util.stream.Stream.of(
                                    row.about(),
                                    replies == 0 ? "" : ui.text("comments.replies", replies),
                                    thread.isResolved() ? ui.text("comments.resolved") : "",
                                    row.unread() ? ui.text("comments.unread") : "")
                            .filter(fact -> !fact.isEmpty())
                            .toList());
            Label detail = Nodes.label(facts, "muted", "small");
            detail.setMinWidth(0);
            Nodes.toggle(detail, !facts.isEmpty());
            VBox texts = new VBox(2, head, text, detail);
            texts.setMinWidth(0);
            HBox.setHgrow(texts, Priority.ALWAYS);
            HBox line = new HBox(8, CommentView.avatar(thread.first().name()), texts);
            line.setMinWidth(0);
            line.pseudoClassStateChanged(UNREAD, row.unread());
            line.getStyleClass().add("comment-line");
            setGraphic(line);
            setAccessibleText(thread.first().name() + ": " + text.getText() + ", " + facts);
        }
    }
}
