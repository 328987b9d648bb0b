package dev.tone.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import org.junit.jupiter.api.Test;

class SubmenuTest {
    @Test
    void what_belongs_together_is_found_together() {
        assertThat(Submenu.of(action("canvas.align-left"))).contains(Submenu.ALIGN);
        assertThat(Submenu.of(action("canvas.tool.text"))).contains(Submenu.TOOLS);
        assertThat(Submenu.of(action("canvas.layout.tree"))).contains(Submenu.LAYOUT);
    }

    @Test
    void a_name_is_taken_whole_where_no_star_ends_it() {
        assertThat(Submenu.of(action("canvas.group"))).contains(Submenu.ARRANGE);
        assertThat(Submenu.of(action("canvas.grouping"))).isEmpty();
    }

    @Test
    void other_areas_have_none() {
        assertThat(Submenu.of(action("deploy.rules"))).isEmpty();
        assertThat(Submenu.of(action("canvas.describe"))).isEmpty();
        assertThat(Submenu.of(action("canvas.tab.new")))
                .as("in the File menu itself")
                .isEmpty();
    }

    private static Action action(String id) {
        return Action.of(id, Category.CANVAS, () -> {});
    }
}
