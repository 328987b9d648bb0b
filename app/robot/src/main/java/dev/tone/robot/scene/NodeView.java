package dev.tone.robot.scene;

import dev.tone.desktop.kit.outline.Outline;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import org.jspecify.annotations.Nullable;

/// A node as a script reads it.
///
/// @param window number of the window as `/windows` lists it
/// @param bounds on the screen
/// @param visible whether a person sees some of it: shown with all that holds it, and inside of what clips it
public record NodeView(
        @Nullable String id,
        String type,
        List<String> styleClass,
        String text,
        String accessibleText,
        Box bounds,
        boolean visible,
        boolean enabled,
        boolean focused,
        boolean selected,
        int window) {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    static NodeView of(Found found, int window) {
        Node node = found.node();
        boolean visible = Visibility.isShown(node) && !Visibility.seen(found).isEmpty();
        if (found.part() instanceof Outline.Part part) {
            return new NodeView(
                    part.id(),
                    part.kind(),
                    List.of(),
                    part.text(),
                    part.accessibleText(),
                    found.box(),
                    visible,
                    !node.isDisabled(),
                    false,
                    part.selected(),
                    window);
        }
        return new NodeView(
                node.getId(),
                typeOf(found),
                List.copyOf(node.getStyleClass()),
                Words.of(node),
                Words.accessible(node),
                found.box(),
                visible,
                !node.isDisabled(),
                // The cell in a box says that it has the focus, whoever has it.
                node.isFocused() && !(node.getParent() instanceof ComboBoxBase),
                node.getPseudoClassStates().contains(SELECTED),
                window);
    }

    static String typeOf(Found found) {
        if (found.part() != null) {
            return found.part().kind();
        }
        Class<?> type = found.node().getClass();
        while (type.getSimpleName().isEmpty() && type.getSuperclass() != null) {
            type = type.getSuperclass();
        }
        return type.getSimpleName();
    }
}
