package dev.tone.desktop.canvas.inspector;

import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.view.Wrapping;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.controlsfx.property.editor.PropertyEditor;
import org.jspecify.annotations.Nullable;

/// The control of one field. What is typed is taken over on Enter or when the focus leaves; Escape brings the value
/// back; what cannot be taken stays as typed, marked, with the reason below, until something else is selected.
abstract class FieldEditor implements PropertyEditor<Object> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("error");

    abstract void show(Field field);

    /// Something else is selected: what was typed for what was selected before, and could not be taken, is gone.
    void leave() {}

    static FieldEditor of(Field field, Ui ui) {
        return switch (field) {
            case Field.Text text -> new OfText(text, ui);
            case Field.Number number -> new OfNumber(number, ui);
            case Field.Choice<?> choice -> OfChoice.make(choice, ui);
            case Field.Flag flag -> new OfFlag(flag, ui);
        };
    }

    private static <C extends Control> C dress(C control, Field field, Ui ui) {
        control.setId("inspector-" + field.id());
        control.setAccessibleText(ui.text("inspector." + field.id()));
        control.setMaxWidth(Double.MAX_VALUE);
        return control;
    }

    /// The sheet's own value flow is not used: fields commit themselves.
    @Override
    public @Nullable Object getValue() {
        return null;
    }

    @Override
    public void setValue(@Nullable Object value) {}

    private abstract static class OfTyped extends FieldEditor {
        final TextInputControl control;
        final Ui ui;
        private final Label reason = Nodes.paragraph("", "field-problem");
        private final VBox all;
        private boolean untouched = true;
        private boolean invalid;

        OfTyped(TextInputControl control, Field field, Ui ui) {
            this.control = dress(control, field, ui);
            this.ui = ui;
            reason.setId(control.getId() + "-problem");
            Nodes.toggle(reason, false);
            all = new VBox(2, control, reason);
            control.textProperty().subscribe((_, _) -> untouched = false);
            control.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    take();
                }
            });
            control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                boolean newLine = control instanceof TextArea && !event.isShortcutDown();
                if (event.getCode() == KeyCode.ENTER && !newLine) {
                    take();
                    event.consume();
                } else if (event.getCode() == KeyCode.ESCAPE && !untouched) {
                    reset();
                    event.consume();
                } else if (event.getCode() == KeyCode.TAB && control instanceof TextArea) {
                    // A text area would take it as a character.
                    control.requestFocusTraversal(
                            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                    event.consume();
                }
            });
        }

        abstract String written();

        abstract void commit(String typed);

        final void reset() {
            control.setText(written());
            untouched = true;
            mark(null);
        }

        /// Values that change underneath do not disturb somebody who types.
        final void refresh() {
            if (!invalid && (!control.isFocused() || untouched)) {
                reset();
            }
        }

        @Override
        final void leave() {
            if (invalid) {
                reset();
            }
        }

        private void take() {
            if (untouched) {
                return;
            }
            if (control.getText().equals(written())) {
                mark(null);
                return;
            }
            try {
                commit(control.getText());
                untouched = true;
                mark(null);
            } catch (Field.InvalidField e) {
                mark(ui.text(e.textKey()));
            }
        }

        private void mark(@Nullable String problem) {
            invalid = problem != null;
            control.pseudoClassStateChanged(INVALID, invalid);
            control.setAccessibleHelp(problem);
            reason.setText(problem == null ? "" : problem);
            Nodes.toggle(reason, invalid);
            if (invalid) {
                fit();
            }
        }

        /// The sheet asks for the height without telling the width, and would scroll within itself.
        private void fit() {
            reason.applyCss();
            reason.setPrefHeight(Region.USE_COMPUTED_SIZE);
            reason.setPrefHeight(reason.prefHeight(control.getWidth()));
        }

        @Override
        public Node getEditor() {
            return all;
        }
    }

    private static final class OfText extends OfTyped {
        private static final int MOST_ROWS = 6;
        private static final int LETTERS_IN_A_ROW = 26;

        private Field.Text field;

        OfText(Field.Text field, Ui ui) {
            super(field.lines() ? new TextArea() : new TextField(), field, ui);
            this.field = field;
            if (control instanceof TextArea area) {
                area.prefRowCountProperty().bind(area.textProperty().map(OfText::rows));
                Wrapping.of(area);
            } else if (!field.suggestions().isEmpty()) {
                TextFields.bindAutoCompletion((TextField) control, field.suggestions());
            }
            reset();
        }

        /// As many as there is to see, within bounds: the room of empty ones is that of the fields below.
        private static int rows(String text) {
            int rows = text.lines()
                    .mapToInt(line -> 1 + line.length() / LETTERS_IN_A_ROW)
                    .sum();
            return Math.clamp(rows + (text.endsWith("\n") ? 1 : 0), 1, MOST_ROWS);
        }

        @Override
        String written() {
            return field.value();
        }

        @Override
        void commit(String typed) {
            field.commit().accept(typed);
        }

        @Override
        void show(Field next) {
            field = (Field.Text) next;
            refresh();
        }
    }

    private static final class OfNumber extends OfTyped {
        private final DecimalFormat format = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        private Field.Number field;
        private boolean entered;

        OfNumber(Field.Number field, Ui ui) {
            super(new TextField(), field, ui);
            this.field = field;
            control.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
            control.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> entered = !control.isFocused());
            control.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> selectEntered());
            hint();
            reset();
        }

        /// A number that is clicked is to be another one: what is typed then takes its place.
        private void selectEntered() {
            if (entered && control.getSelection().getLength() == 0) {
                control.selectAll();
            }
            entered = false;
        }

        private void step(KeyEvent event) {
            int direction = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
            if (direction != 0) {
                double by = direction * (event.isShiftDown() ? 10 : 1);
                field.commit().accept(old -> Math.clamp(old + by, field.least(), field.most()));
                event.consume();
            }
        }

        @Override
        String written() {
            return field.value() == null ? "" : format.format(field.value());
        }

        @Override
        void commit(String typed) {
            DoubleUnaryOperator change = Arithmetic.of(typed, field.least() < 0);
            Double now = field.value();
            double next = change.applyAsDouble(now == null ? 1 : now);
            if (!Double.isFinite(next)) {
                throw new Field.InvalidField("inspector.number-invalid");
            }
            if (now != null && (next < field.least() || next > field.most())) {
                throw new Field.InvalidField("inspector.number-range");
            }
            field.commit().accept(old -> {
                double each = change.applyAsDouble(old);
                return Double.isFinite(each) ? Math.clamp(each, field.least(), field.most()) : old;
            });
        }

        private void hint() {
            control.setPromptText(field.value() == null ? ui.text("inspector.mixed") : "");
        }

        @Override
        void show(Field next) {
            field = (Field.Number) next;
            hint();
            refresh();
        }
    }

    private static final class OfChoice<T> extends FieldEditor {
        private final ComboBox<T> box = new ComboBox<>();
        private Field.Choice<T> field;
        private final String mixed;
        private boolean showing;

        private OfChoice(Field.Choice<T> field, Ui ui) {
            this.field = field;
            this.mixed = ui.text("inspector.mixed");
            dress(box, field, ui);
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable T value) {
                    if (value == null) {
                        return "";
                    }
                    String word = OfChoice.this.field.word().apply(value);
                    return ui.texts().has(word) ? ui.text(word) : word;
                }

                @Override
                public @Nullable T fromString(String text) {
                    return null;
                }
            });
            show(field);
            box.valueProperty().subscribe((_, chosen) -> {
                if (!showing && chosen != null && !chosen.equals(this.field.value())) {
                    this.field.commit().accept(chosen);
                }
            });
        }

        static <T> OfChoice<T> make(Field.Choice<T> field, Ui ui) {
            return new OfChoice<>(field, ui);
        }

        @Override
        @SuppressWarnings("unchecked")
        void show(Field next) {
            field = (Field.Choice<T>) next;
            showing = true;
            if (!box.getItems().equals(field.choices())) {
                box.getItems().setAll(field.choices());
            }
            box.setValue(field.value());
            box.setPromptText(field.value() == null ? mixed : "");
            showing = false;
        }

        @Override
        public Node getEditor() {
            return box;
        }
    }

    private static final class OfFlag extends FieldEditor {
        private final CheckBox box = new CheckBox();
        private Field.Flag field;

        OfFlag(Field.Flag field, Ui ui) {
            this.field = field;
            dress(box, field, ui);
            show(field);
            box.setOnAction(_ -> this.field.commit().accept(box.isSelected()));
        }

        @Override
        void show(Field next) {
            field = (Field.Flag) next;
            Boolean value = field.value();
            box.setIndeterminate(value == null);
            box.setSelected(value != null && value);
        }

        @Override
        public Node getEditor() {
            return box;
        }
    }
}
