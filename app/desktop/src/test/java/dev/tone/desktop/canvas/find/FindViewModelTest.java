package dev.tone.desktop.canvas.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.IdGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final FindViewModel model = new FindViewModel(editor);

    @Test
    @DisplayName(
            "C-117 typing goes to the first hit, further steps walk around, and each is selected and brought into view")
    void walking() {
        editor.viewport().size().set(new Size(800, 600));
        editor.commands().placeService(ServiceKind.DATABASE, new Point(100, 100));
        editor.commands().placeService(ServiceKind.WEB, new Point(100, 300));
        editor.commands().placeService(ServiceKind.DATABASE, new Point(5_000, 5_000));

        model.typedProperty().set("database");
        assertThat(model.hits()).hasSize(2);
        assertThat(model.atProperty().get()).isZero();
        assertThat(editor.selection().single())
                .isEqualTo(model.hits().getFirst().id());
        model.step(1);
        Element far = model.hits().getLast();
        assertThat(editor.selection().single()).isEqualTo(far.id());
        assertThat(editor.viewport().visible().contains(new Point(5_000, 5_000)))
                .isTrue();
        model.step(1);
        assertThat(model.atProperty().get()).isZero();
        model.step(-1);
        assertThat(model.atProperty().get()).isEqualTo(1);

        model.typedProperty().set("nothing like it");
        model.step(1);
        assertThat(model.hits()).isEmpty();
        assertThat(model.atProperty().get()).isEqualTo(-1);
        editor.close();
    }
}
