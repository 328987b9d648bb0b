package dev.tone.desktop.canvas.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.outline.OutlineNode;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.List;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutlinePanelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);

    @Test
    void a_row_says_kind_and_state_in_the_language_of_the_window() throws Exception {
        editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        String id = editor.selection().ids().iterator().next().value();
        ViewWindow window = ViewWindow.open(Language.KOREAN);
        try {
            window.show(() -> new OutlinePanel(editor, window.ui));
            window.awaitShown("#outline-" + id);

            TreeCell<?> row = window.on(() -> (TreeCell<?>) window.find("#outline-" + id));
            assertThat(window.on(row::getAccessibleText)).contains("초안").doesNotContain("draft");
        } finally {
            window.close();
        }
    }

    @Test
    @DisplayName("C-262 rows that are chosen together select what they are of, and Delete removes it")
    void several_rows() throws Exception {
        ElementId first = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        ElementId second = editor.commands().placeService(ServiceKind.CACHE, new Point(400, 0));
        ElementId third = editor.commands().placeService(ServiceKind.QUEUE, new Point(800, 0));
        ViewWindow window = ViewWindow.open();
        try {
            window.show(() -> new OutlinePanel(editor, window.ui));
            window.awaitShown("#outline-" + third);
            window.click("#outline-" + third);
            assertThat(editor.selection().ids()).containsExactly(third);

            window.robot.press(KeyCode.SHIFT);
            window.press(KeyCode.DOWN);
            window.robot.release(KeyCode.SHIFT);
            assertThat(editor.selection().ids()).containsExactlyInAnyOrder(third, second);

            window.on(() -> {
                editor.selection().set(List.of(first, third));
                return true;
            });
            assertThat(window.on(() -> chosen(window))).containsExactlyInAnyOrder(first.value(), third.value());

            window.press(KeyCode.DELETE);
            assertThat(editor.document().elements()).extracting(Element::id).containsExactly(second);
        } finally {
            window.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> chosen(ViewWindow window) {
        return ((TreeView<OutlineNode>) window.find("#outline-tree"))
                .getSelectionModel().getSelectedItems().stream()
                        .map(item -> item.getValue().id())
                        .toList();
    }
}
