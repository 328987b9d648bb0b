package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.view.ViewWindow;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;

/// What the drawing's sheet of styles makes of controls.
class ControlLooksTest {
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void show(Node node) throws Exception {
        window.show(() -> {
            StackPane place = new StackPane(node);
            place.getStylesheets().add(CanvasPage.sheet());
            return place;
        });
    }

    private Bounds at(String query) {
        Node node = window.find(query);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void the_sign_of_the_tool_in_hand_is_in_the_middle_of_its_button() throws Exception {
        MenuButton more = window.on(MenuButton::new);
        window.on(() -> {
            more.setId("more");
            more.setGraphic(Icons.of(Feather.SUN));
            more.getStyleClass().addAll("icon-button", "tool-button", "more-tools");
            return null;
        });
        show(window.on(() -> new HBox(more)));
        window.awaitShown("#more .icon");

        window.on(() -> {
            assertThat(at("#more .icon").getCenterX())
                    .isBetween(at("#more").getCenterX() - 1, at("#more").getCenterX() + 1);
            return null;
        });
    }

    @Test
    void several_lines_begin_in_the_inspector_where_one_does() throws Exception {
        show(window.on(() -> {
            VBox panel = new VBox(new TextField("one"), new TextArea("one\ntwo"));
            panel.getStyleClass().add("inspector-panel");
            return panel;
        }));
        window.awaitShown(".text-area .text");

        window.on(() -> {
            assertThat(at(".text-area .text").getMinX())
                    .isBetween(
                            at(".text-field .text").getMinX() - 1,
                            at(".text-field .text").getMinX() + 1);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"comments-list comment-cell", "history-list history-cell", "states state-cell"})
    void rows_begin_below_the_title_of_their_panel(String styles) throws Exception {
        String[] each = styles.split(" ");
        show(window.on(() -> {
            HBox head = new HBox(Nodes.label("Title", "panel-title"));
            head.getStyleClass().add("panel-head");
            ListView<String> list = Nodes.styled(new ListView<>(), "plain-list", each[0]);
            list.getItems().setAll(List.of("a row"));
            list.setCellFactory(_ -> new ListCell<>() {
                {
                    getStyleClass().add(each[1]);
                }

                @Override
                protected void updateItem(String item, boolean empty) {
                    super.updateItem(item, empty);
                    setText(item);
                }
            });
            return new VBox(head, list);
        }));
        window.awaitShown("." + each[1] + " .text");

        window.on(() -> {
            assertThat(at("." + each[1] + " .text").getMinX())
                    .isBetween(
                            at(".panel-title").getMinX() - 1, at(".panel-title").getMinX() + 1);
            return null;
        });
    }

    @Test
    void what_a_drop_would_do_is_said_within_a_narrow_drawing() throws Exception {
        DropVeil veil = window.on(DropVeil::new);
        window.on(() -> {
            veil.show("Release to upload", "a folder with a name that is rather long ".repeat(8) + "end");
            veil.setMaxWidth(420);
            return null;
        });
        show(veil);
        window.awaitShown(".drop-card");

        window.on(() -> {
            Label words = (Label) window.find(".drop-card .muted");
            assertThat(at(".drop-card").getMinX())
                    .isGreaterThan(at("#canvas-drop").getMinX() + 16);
            assertThat(at(".drop-card").getMaxX()).isLessThan(at("#canvas-drop").getMaxX() - 16);
            assertThat(((javafx.scene.text.Text) words.lookup(".text")).getText())
                    .endsWith("end");
            return null;
        });
    }
}
