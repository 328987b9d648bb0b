package dev.tone.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.view.ViewWindow;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopBarTest {
    private final ShellViewModel shell = new ShellViewModel(Place.CANVAS);
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_search_gives_way_before_menus_and_names_do() throws Exception {
        shell.projectNameProperty().set("A small shop");
        window.show(() -> {
            TopBar bar = new TopBar(shell, new ActionRegistry(), window.ui);
            bar.setMaxSize(853, 44);
            bar.setMinWidth(853);
            return new StackPane(bar);
        });
        window.awaitShown("#project-switcher");

        window.until(() -> window.find("#open-palette").getLayoutBounds().getWidth() < 240, "the search is small");
        window.on(() -> {
            assertThat(shown((Button) window.find("#project-switcher"))).isEqualTo("A small shop");
            assertThat(window.find(".menu-bar").lookupAll(".label"))
                    .isNotEmpty()
                    .allSatisfy(label ->
                            assertThat(shown((Labeled) label)).isNotEmpty().doesNotContain("..."));
            return null;
        });
    }

    @Test
    void it_is_not_said_that_there_is_no_project_before_that_is_known() throws Exception {
        window.show(() -> new TopBar(shell, new ActionRegistry(), window.ui));
        assertThat(window.text("#project-switcher")).isEqualTo("Opening…");

        window.on(() -> {
            shell.projectsReadProperty().set(true);
            return null;
        });

        assertThat(window.text("#project-switcher")).isEqualTo("No project");
    }

    /// What of its text is seen.
    private static String shown(Labeled labeled) {
        return labeled.lookupAll(".text").stream()
                .map(text -> ((Text) text).getText())
                .findFirst()
                .orElse("");
    }
}
