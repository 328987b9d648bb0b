package dev.tone.canvas.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreePlaceTest {
    private static final Size CARD = ServiceKind.API.defaultSize();

    private final Editor editor = new EditorDriver().editor;

    @Test
    @DisplayName("C-210 placed by keys alone, services stand in rows and columns")
    void rows() {
        List<Point> middles = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Point at = FreePlace.show(editor, CARD);
            editor.commands().placeService(ServiceKind.API, at);
            middles.add(at);
        }
        assertThat(middles.getFirst()).isEqualTo(new Point(500, 400));
        assertThat(middles.stream().map(Point::x).distinct()).containsExactly(500.0, 780.0, 1_060.0);
        assertThat(middles.stream().map(Point::y).distinct()).containsExactly(400.0, 568.0, 736.0);
    }

    @Test
    @DisplayName("C-210 a place that was pointed at is drawn into line with what stands near, and never on another")
    void pointed() {
        editor.commands().placeService(ServiceKind.API, new Point(200, 200));
        assertThat(FreePlace.near(editor, new Point(600, 215), CARD)).isEqualTo(new Point(600, 200));
        assertThat(FreePlace.near(editor, new Point(190, 500), CARD)).isEqualTo(new Point(200, 500));
        assertThat(FreePlace.near(editor, new Point(210, 210), CARD)).isEqualTo(new Point(480, 200));
    }

    @Test
    @DisplayName(
            "C-210 a service is placed as one step, with its technology's port and place for data, under a free name")
    void one_step() {
        ElementId first =
                editor.commands().placeService(new NewService(ServiceKind.DATABASE, "MySQL", ""), new Point(0, 0));
        ElementId second =
                editor.commands().placeService(new NewService(ServiceKind.DATABASE, "", ""), new Point(400, 0));
        ServiceElement mysql = (ServiceElement) editor.document().element(first);
        assertThat(mysql.properties().technology()).isEqualTo("MySQL");
        assertThat(mysql.properties().ports().getFirst().number()).isEqualTo(3306);
        assertThat(mysql.properties().volumes().getFirst().path()).isEqualTo("/var/lib/mysql");
        assertThat(editor.document().element(second).label()).isEqualTo("Database 2");
        editor.commands().undo();
        editor.commands().undo();
        assertThat(editor.document().elements()).isEmpty();
    }
}
