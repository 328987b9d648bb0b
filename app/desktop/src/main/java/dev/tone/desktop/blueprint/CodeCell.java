package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.diff.LineDiff.Kind;
import java.util.BitSet;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A line with its number and its colors.
final class CodeCell extends ListCell<CodeRow> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");

    private final Supplier<BitSet> marked;
    private final Label number = new Label();
    private final TextFlow text = new TextFlow();
    private final HBox row = new HBox(number, text);

    CodeCell(Supplier<BitSet> marked) {
        this.marked = marked;
        number.getStyleClass().add("code-number");
        row.getStyleClass().add("code-row");
        getStyleClass().add("code-cell");
    }

    @Override
    protected void updateItem(@Nullable CodeRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            state(Kind.SAME, false);
            setGraphic(null);
            setAccessibleText(null);
            setId(null);
            return;
        }
        setId("blueprint-row-" + getIndex());
        state(item.kind(), item.line() >= 0 && marked.get().get(item.line()));
        number.setText(
                switch (item.kind()) {
                    case SAME -> String.valueOf(item.line() + 1);
                    case ADDED -> "+";
                    case REMOVED -> "−";
                });
        text.getChildren()
                .setAll(YamlColors.of(item.text()).stream().map(CodeCell::part).toList());
        setAccessibleText(item.text());
        setGraphic(row);
    }

    private void state(Kind kind, boolean isMarked) {
        pseudoClassStateChanged(ADDED, kind == Kind.ADDED);
        pseudoClassStateChanged(REMOVED, kind == Kind.REMOVED);
        pseudoClassStateChanged(MARKED, isMarked);
    }

    private static Text part(YamlColors.Part part) {
        Text text = new Text(part.text());
        text.getStyleClass().add("code-text");
        if (!part.style().isEmpty()) {
            text.getStyleClass().add(part.style());
        }
        return text;
    }
}
