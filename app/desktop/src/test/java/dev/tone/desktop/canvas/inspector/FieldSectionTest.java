package dev.tone.desktop.canvas.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldSectionTest {
    private final List<String> taken = new ArrayList<>();
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Field text(String id, String value) {
        return new Field.Text(id, Field.Group.SERVICE, value, true, List.of(), taken::add);
    }

    @Test
    void values_are_set_into_the_editors_that_are_there() throws Exception {
        FieldSection section = window.on(() -> new FieldSection(Field.Group.SERVICE, window.ui));
        window.show(() -> {
            section.show(List.of(text("notes", "old"), text("volumes", "")), window.ui);
            return new VBox(section);
        });
        window.awaitShown("#inspector-notes");
        Object editor = window.on(() -> window.find("#inspector-notes"));

        window.on(() -> {
            section.show(List.of(text("notes", "new"), text("volumes", "")), window.ui);
            return null;
        });
        assertThat(window.<Object>on(() -> window.find("#inspector-notes"))).isSameAs(editor);
        assertThat(rows("#inspector-notes").getText()).isEqualTo("new");

        window.on(() -> {
            section.show(List.of(text("environment", "A=1")), window.ui);
            return null;
        });
        window.awaitGone("#inspector-notes");
        window.awaitShown("#inspector-environment");
    }

    @Test
    void what_has_several_lines_takes_the_room_of_those_that_it_has() throws Exception {
        FieldSection section = window.on(() -> new FieldSection(Field.Group.SERVICE, window.ui));
        window.show(() -> {
            section.show(List.of(text("notes", ""), text("environment", "A=1\nB=2\nC=3")), window.ui);
            return new VBox(section);
        });
        window.awaitShown("#inspector-notes");

        assertThat(rows("#inspector-notes").getPrefRowCount()).isEqualTo(1);
        assertThat(rows("#inspector-environment").getPrefRowCount()).isEqualTo(3);
        window.on(() -> {
            rows("#inspector-notes").setText("a\n".repeat(40));
            return null;
        });
        assertThat(rows("#inspector-notes").getPrefRowCount()).isEqualTo(6);
    }

    @Test
    void of_what_is_locked_the_values_are_read_only() throws Exception {
        FieldSection section = window.on(() -> new FieldSection(Field.Group.SERVICE, window.ui));
        window.show(() -> {
            section.show(List.of(text("notes", "kept")), window.ui);
            section.lock(true);
            return new VBox(section);
        });
        window.awaitShown("#inspector-notes");

        assertThat(window.<Boolean>on(() -> window.find("#inspector-notes").isDisabled()))
                .isTrue();
        window.on(() -> {
            section.lock(false);
            return null;
        });
        assertThat(window.<Boolean>on(() -> window.find("#inspector-notes").isDisabled()))
                .isFalse();
    }

    @Test
    void what_is_folded_stays_so_while_other_things_are_shown() throws Exception {
        FieldSection section = window.on(() -> new FieldSection(Field.Group.SERVICE, window.ui));
        window.show(() -> {
            section.show(List.of(text("notes", "")), window.ui);
            return new VBox(section);
        });
        window.awaitShown("#inspector-notes");

        window.click("#inspector-group-service .title");
        window.awaitGone("#inspector-notes");
        window.on(() -> {
            section.show(List.of(text("volumes", "")), window.ui);
            return null;
        });
        assertThat(window.<Boolean>on(() -> ((TitledPane) window.find("#inspector-group-service")).isExpanded()))
                .isFalse();
        assertThat(window.isShown("#inspector-volumes")).isFalse();
    }

    private TextArea rows(String query) {
        return (TextArea) window.find(query);
    }
}
