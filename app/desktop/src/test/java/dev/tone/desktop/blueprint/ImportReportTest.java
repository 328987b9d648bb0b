package dev.tone.desktop.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    private static final String LONG =
            "The image of orders-api, which is not a valid image name: ${REGISTRY}/shop/orders api with spaces";
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void show(List<String> lines) throws Exception {
        window.show(() -> {
            StackPane place = new StackPane(new ImportReport("Drawn", "Four services", lines, window.ui, () -> {}));
            place.getStylesheets().add("/dev/tone/desktop/canvas/canvas.css");
            return place;
        });
        window.awaitShown("#import-notes .list-cell");
    }

    @Test
    void what_was_not_kept_is_read_to_its_end_without_scrolling() throws Exception {
        show(List.of("The part configs of the file", LONG, "The health check of web"));

        window.on(() -> {
            Set<Node> texts = window.find("#import-notes").lookupAll(".list-cell .text");
            assertThat(texts).extracting(node -> ((Text) node).getText()).anyMatch(text -> text.endsWith("spaces"));
            assertThat(isScrolling()).isFalse();
            return null;
        });
    }

    @Test
    void many_lines_scroll() throws Exception {
        show(Collections.nCopies(200, "The part configs of the file"));

        window.on(() -> {
            assertThat(isScrolling()).isTrue();
            assertThat(((Label) window.find("#import-notes .list-cell .label")).getText())
                    .startsWith("The part");
            return null;
        });
    }

    private boolean isScrolling() {
        return window.find("#import-notes").lookupAll(".scroll-bar").stream().anyMatch(Node::isVisible);
    }
}
