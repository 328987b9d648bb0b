package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.canvas.CanvasPanels.Panel;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.FocusRing;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.view.ViewWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SidePanelTest {
    private ViewWindow window;
    private SidePanel side;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        window.show(() -> {
            Button drawing = Nodes.button("drawing", "Drawing", () -> side.show(Panel.LAYERS));
            side = new SidePanel(
                    Stream.of(Panel.values()).collect(Collectors.toMap(Function.identity(), SidePanelTest::panel)),
                    drawing::requestFocus,
                    window.ui);
            FocusRing.install(window.find(".root").getScene());
            return new HBox(drawing, side);
        });
        window.awaitShown("#drawing");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    /// With something before what the panel is about.
    private static Supplier<Region> panel(Panel panel) {
        String name = panel.name().toLowerCase(Locale.ROOT);
        return () -> {
            ListView<String> list = Nodes.styled(new ListView<>(), Focus.INITIAL);
            list.setId("list-" + name);
            return new VBox(Nodes.button("add-" + name, "Add", () -> {}), list);
        };
    }

    @Test
    void the_keyboard_goes_along_into_a_panel_and_comes_back_by_escape() throws Exception {
        window.press(KeyCode.TAB);
        window.on(() -> {
            window.find("#drawing").requestFocus();
            return null;
        });
        window.press(KeyCode.SPACE);
        window.awaitFocus("#list-layers");

        window.press(KeyCode.ESCAPE);

        window.awaitFocus("#drawing");
        assertThat(window.isShown("#list-layers")).isTrue();
        window.press(KeyCode.SPACE);
        window.awaitFocus("#list-layers");
    }

    @Test
    void the_pointer_leaves_the_keyboard_where_it_is() throws Exception {
        window.click("#drawing");

        window.awaitShown("#list-layers");
        window.awaitFocus("#drawing");
    }

    @Test
    void what_folds_away_gives_the_keyboard_back() throws Exception {
        window.click("#drawing").click("#list-layers");
        window.awaitFocus("#list-layers");

        window.on(() -> {
            side.show(Panel.LAYERS);
            return null;
        });

        window.awaitFocus("#drawing");
        window.awaitGone("#list-layers");
    }

    @Test
    void it_tells_which_panel_is_seen() throws Exception {
        List<Optional<Panel>> told = new ArrayList<>();
        window.on(() -> {
            side.seen().watch(told::add);
            side.show(Panel.CHECKS);
            side.setOpen(false);
            side.setOpen(true);
            return null;
        });

        assertThat(told)
                .containsExactly(
                        Optional.of(Panel.INSPECTOR),
                        Optional.of(Panel.CHECKS),
                        Optional.empty(),
                        Optional.of(Panel.CHECKS));
    }
}
