package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.ops.GrowConnected.Toward;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.model.id.IdGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuSectionsTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);

    private List<String> offered(List<Element> selected) {
        return MenuSections.of(selected).stream().flatMap(List::stream).toList();
    }

    @Test
    void only_what_the_selected_things_can_is_offered() {
        editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        assertThat(offered(editor.document().elements()))
                .contains("copy", "deploy-element", "lock")
                .doesNotContain("ungroup", "crop", "reroute");

        editor.commands().grow(Toward.RIGHT);
        assertThat(offered(editor.document().elements()))
                .contains("reroute", "group")
                .doesNotContain("deploy-element", "ungroup");

        editor.choosing().all();
        assertThat(offered(editor.document().elements())).contains("frame-selection");
        assertThat(offered(editor.document().elements().stream()
                        .filter(ConnectorElement.class::isInstance)
                        .toList()))
                .doesNotContain("frame-selection");
        editor.grouping().group();
        assertThat(offered(editor.selection().ids().stream()
                        .map(editor.document()::element)
                        .toList()))
                .contains("ungroup");
    }
}
