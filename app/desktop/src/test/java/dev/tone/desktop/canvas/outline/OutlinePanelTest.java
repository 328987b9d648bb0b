package dev.tone.desktop.canvas.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.view.ViewWindow;
import dev.tone.model.id.IdGenerator;
import javafx.scene.control.TreeCell;
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
}
