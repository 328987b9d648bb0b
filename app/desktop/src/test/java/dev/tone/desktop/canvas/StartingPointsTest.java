package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.IdGenerator;
import org.junit.jupiter.api.Test;

class StartingPointsTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);

    @Test
    void an_empty_drawing_shows_how_to_begin_and_leaves_its_ground_free_for_a_tool_in_hand() {
        assertThat(StartingPoints.isWaiting(editor)).isTrue();
        editor.toolbox().choose(Tools.RECTANGLE);
        assertThat(StartingPoints.isWaiting(editor)).isFalse();
        editor.toolbox().chooseHome();
        assertThat(StartingPoints.isWaiting(editor)).isTrue();
        editor.commands().placeService(ServiceKind.WEB, Point.ORIGIN);
        assertThat(StartingPoints.isWaiting(editor)).isFalse();
    }
}
