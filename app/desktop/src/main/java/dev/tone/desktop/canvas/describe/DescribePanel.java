package dev.tone.desktop.canvas.describe;

import dev.tone.desktop.canvas.describe.DescribeViewModel.State;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.view.Wrapping;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The field that takes a sentence, beside the drawing, with what was understood and what is proposed. Enter proposes
/// and then accepts; Escape rejects and then closes. Undo right after accepting takes all of it back.
public final class DescribePanel extends VBox implements Pin {
    private static final int EXAMPLES = 4;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final DescribeViewModel model;
    private final Ui ui;
    private final Runnable closed;
    private final Lifetime lifetime = new Lifetime();
    private final TextArea field = new TextArea();
    private final Label scope = Nodes.label("", "muted", "describe-scope");
    private final Button propose;
    private final Button accept;
    private final Button reject;
    private final VBox examples = new VBox(2);
    private final UnderstoodView understood;
    private final SuggestionList list;

    /// @param closed hears that the person is done
    public DescribePanel(DescribeViewModel model, SuggestionList list, Ui ui, Runnable closed) {
        this.model = lifetime.add(model);
        this.list = lifetime.add(list);
        this.ui = ui;
        this.closed = closed;
        setId("describe-panel");
        getStyleClass().add("describe-panel");
        getStylesheets()
                .add(Objects.requireNonNull(DescribePanel.class.getResource("describe.css"))
                        .toExternalForm());
        propose = Nodes.primary("describe-propose", ui.text("describe.propose"), model::propose);
        accept = Nodes.primary("describe-accept", "", model::accept);
        reject = Nodes.button("describe-reject", ui.text("describe.reject"), model::reject);
        understood = new UnderstoodView(model, ui);
        prepareField();
        HBox buttons = new HBox(8, reject, Nodes.spacer(), accept, propose);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Label about = Nodes.paragraph(ui.text("describe.about"), "muted", "describe-about");
        VBox.setVgrow(list, Priority.ALWAYS);
        prepareExamples();
        getChildren().addAll(head(), field, scope, buttons, understood, list, examples, about);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        propose.disableProperty()
                .bind(model.typedProperty()
                        .map(String::isBlank)
                        .orElse(true)
                        .flatMap(blank -> model.readingProperty().map(busy -> blank || busy)));
        lifetime.add(Fx.watch(model.stateProperty(), this::show));
        lifetime.add(Fx.watch(model.decidedProperty(), _ -> count()));
        lifetime.add(Fx.watch(model.typedProperty(), _ -> showButtons()));
        lifetime.add(Fx.watch(model.scopeProperty(), chosen -> {
            int many = chosen.intValue();
            scope.setText(many == 0 ? ui.text("describe.scope-all") : ui.text("describe.scope-some", many));
        }));
        Nodes.toggle(this, false);
    }

    private HBox head() {
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("describe.title"), "panel-title"),
                Nodes.spacer(),
                Nodes.iconButton("describe-close", ui.text("describe.close"), Feather.X, this::leave));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void prepareField() {
        field.setId("describe-field");
        Wrapping.of(field);
        field.setPrefRowCount(3);
        field.setMinHeight(Region.USE_PREF_SIZE);
        field.setPromptText(ui.text("describe.prompt"));
        field.setAccessibleText(ui.text("describe.prompt-accessible"));
        field.textProperty().bindBidirectional(model.typedProperty());
        scope.setId("describe-scope");
    }

    private void prepareExamples() {
        examples.setId("describe-examples");
        examples.getChildren().add(Nodes.label(ui.text("describe.examples"), "muted", "describe-label"));
        for (int i = 1; i <= EXAMPLES; i++) {
            String said = ui.text("describe.example." + i);
            Button example = Nodes.button("describe-example-" + i, said, () -> {
                model.typedProperty().set(said);
                model.propose();
                field.requestFocus();
            });
            example.getStyleClass().add("describe-example");
            example.setWrapText(true);
            example.setMaxWidth(Double.MAX_VALUE);
            example.setMinWidth(0);
            examples.getChildren().add(example);
        }
    }

    /// Shows the field, ready to type.
    public void open() {
        Nodes.toggle(this, true);
        field.requestFocus();
        field.end();
    }

    private void leave() {
        model.reject();
        Nodes.toggle(this, false);
        closed.run();
    }

    private void show(State state) {
        understood.show(state);
        list.show(state.review());
        boolean fresh = state.review() == null && state.answer() == null;
        Nodes.toggle(examples, fresh);
        count();
    }

    private void count() {
        var review = model.review();
        if (review != null) {
            int accepted = review.draft().acceptedCount();
            int all = review.draft().decisions().size();
            accept.setText(
                    accepted == all
                            ? ui.text("describe.accept-all", all)
                            : ui.text("describe.accept-some", accepted, all));
            accept.setAccessibleText(accept.getText());
            accept.setDisable(accepted == 0);
        }
        showButtons();
    }

    private void showButtons() {
        boolean deciding = model.review() != null;
        boolean same =
                model.stateProperty().get().prompt().equals(field.getText().strip());
        Nodes.toggle(accept, deciding && same);
        Nodes.toggle(reject, deciding);
        Nodes.toggle(propose, !(deciding && same));
    }

    private void key(KeyEvent event) {
        boolean writing = event.getTarget() == field;
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!model.reject()) {
                leave();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && (writing || list.isFocusWithin()) && !event.isShiftDown()) {
            model.enter();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && writing) {
            field.insertText(field.getCaretPosition(), "\n");
            event.consume();
        } else if (writing && UNDO.match(event)) {
            if (model.takeBack()) {
                event.consume();
            }
        } else if (event.getCode() == KeyCode.DOWN && writing && model.review() != null) {
            list.enter();
            event.consume();
        } else if (writing && event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.recall(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && writing) {
            // A text area would take it as a character.
            field.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
