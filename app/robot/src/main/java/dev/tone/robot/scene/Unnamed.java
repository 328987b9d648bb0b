package dev.tone.robot.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToolBar;
import javafx.stage.PopupWindow;
import org.jspecify.annotations.Nullable;

/// What a person sees and can use, but a script cannot name: it has no id, or one that something beside it has too. For
/// the JavaFX thread.
public final class Unnamed {
    private Unnamed() {}

    /// Where an id has to be the only one: below the next thing with an id.
    private record Place(Object parent, String id) {}

    public static List<NodeView> describe() {
        List<Found> used = Finder.find("").stream()
                .filter(Finder::isSeen)
                .filter(found -> found.part() != null || isUsed(found.node()))
                .toList();
        Map<Place, Long> counted = new HashMap<>();
        used.forEach(found -> counted.merge(placeOf(found), 1L, Long::sum));
        return used.stream()
                .filter(found -> idOf(found).isEmpty() || counted.getOrDefault(placeOf(found), 0L) > 1)
                .map(found -> NodeView.of(found, Windows.showing().indexOf(found.window())))
                .collect(Collectors.toList());
    }

    private static String idOf(Found found) {
        return found.id() == null ? "" : found.id();
    }

    private static Place placeOf(Found found) {
        return new Place(
                found.part() != null ? found.node() : named(found.node().getParent(), found), idOf(found));
    }

    private static Object named(@Nullable Node from, Found found) {
        for (Node at = from; at != null; at = at.getParent()) {
            if (at.getId() != null) {
                return at;
            }
        }
        return found.window();
    }

    private static boolean isUsed(Node node) {
        if (isMenuItem(node)) {
            return !isOfBox(node) && !isOfToolkit(node);
        }
        boolean used = node instanceof ButtonBase
                || node instanceof Hyperlink
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof ChoiceBox
                || node instanceof Slider
                || node instanceof Spinner
                || node instanceof IndexedCell<?> cell && !cell.isEmpty() && !isOfBox(cell)
                || node.isFocusTraversable();
        return used && !isFrame(node) && !isInsideOfControl(node);
    }

    /// What holds other things has no use of its own.
    private static boolean isFrame(Node node) {
        return node instanceof ScrollPane
                || node instanceof SplitPane
                || node instanceof ToolBar
                || node instanceof TitledPane;
    }

    private static boolean isMenuItem(Node node) {
        return node.getStyleClass().contains("menu-item");
    }

    /// The values that a box offers, which are told apart by what they say.
    private static boolean isOfBox(Node node) {
        return "choice-box-menu-item".equals(node.getId())
                || node.getScene().getRoot().lookup(".combo-box-popup") != null;
    }

    /// The toolkit's own menu of a text: cut, copy, paste.
    private static boolean isOfToolkit(Node item) {
        return item.getScene().getWindow() instanceof PopupWindow popup
                && popup.getOwnerNode() instanceof TextInputControl;
    }

    /// The parts that a control is made of belong to it.
    private static boolean isInsideOfControl(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Spinner
                    || at instanceof ComboBoxBase
                    || at instanceof ChoiceBox
                    || at instanceof TextInputControl
                    || at instanceof ButtonBase
                    || at instanceof ScrollBar
                    || at instanceof Slider) {
                return true;
            }
        }
        return node instanceof ScrollBar;
    }
}
