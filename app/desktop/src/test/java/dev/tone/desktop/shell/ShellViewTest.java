package dev.tone.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.view.ViewWindow;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellViewTest {
    private final ShellViewModel shell = new ShellViewModel(Place.ARTIFACTS);
    private ViewWindow window;
    private ShellView view;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        window.show(() -> {
            ActionRegistry registry = new ActionRegistry();
            registry.registerAll(ShellActions.of(shell, new NoWindow()));
            view = new ShellView(shell, registry, new Notices(window.ui.texts()), window.ui, Plain::new);
            view.start();
            return view;
        });
        window.awaitShown("#search-artifacts");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void begins_where_the_person_was() throws Exception {
        assertThat(window.isShown("#main-artifacts")).isTrue();
    }

    @Test
    void the_keyboard_goes_along_to_what_a_page_is_about() throws Exception {
        window.click("#search-artifacts");
        window.awaitFocus("#search-artifacts");

        window.on(() -> {
            shell.go(Place.DEPLOYMENTS);
            return null;
        });

        window.awaitFocus("#main-deployments");
    }

    @Test
    void going_round_the_regions_comes_back_to_where_one_was() throws Exception {
        window.click("#search-artifacts");

        for (int regions = 0; regions < 4; regions++) {
            window.on(() -> {
                view.focusNextRegion(true);
                return null;
            });
        }

        window.awaitFocus("#search-artifacts");
    }

    @Test
    void a_page_that_is_too_large_leaves_the_frame_in_the_window() throws Exception {
        window.on(() -> {
            ((Region) window.find("#main-artifacts")).setMinSize(3000, 3000);
            return null;
        });

        window.until(() -> window.find("#main-artifacts").getLayoutBounds().getWidth() == 3000, "the page is large");
        window.on(() -> {
            for (String part : List.of("#top-bar", "#rail", "#status-bar")) {
                Bounds at = window.find(part).localToScene(window.find(part).getLayoutBounds());
                assertThat(at.getMinX()).as(part).isNotNegative();
                assertThat(at.getMinY()).as(part).isNotNegative();
                assertThat(at.getMaxX()).as(part).isLessThanOrEqualTo(960);
                assertThat(at.getMaxY()).as(part).isLessThanOrEqualTo(720);
            }
            return null;
        });
    }

    @Test
    void on_the_rail_one_walks_from_page_to_page() throws Exception {
        window.click("#rail-flags");

        window.awaitShown("#main-flags");
        window.awaitFocus("#rail-flags");
    }

    @Test
    void tab_walks_from_the_rail_into_the_page_and_on_to_the_status_bar() throws Exception {
        window.click("#rail-settings");
        window.awaitFocus("#rail-settings");

        window.press(KeyCode.TAB);
        window.awaitFocus("#search-settings");
        window.press(KeyCode.TAB);
        window.awaitFocus("#main-settings");
        window.press(KeyCode.TAB);
        window.until(
                () -> window.on(
                        () -> Focus.isInside(view.getScene().getFocusOwner(), (Parent) window.find("#status-bar"))),
                "the status bar has the keyboard");
    }

    @Test
    void the_keyboard_stays_on_the_page_when_what_had_it_is_gone() throws Exception {
        window.click("#search-artifacts");
        window.awaitFocus("#search-artifacts");

        window.on(() -> {
            Node search = window.find("#search-artifacts");
            return ((Pane) search.getParent()).getChildren().remove(search);
        });

        window.awaitFocus("#main-artifacts");
    }

    @Test
    void the_keyboard_goes_to_the_page_when_a_card_over_it_is_gone() throws Exception {
        window.on(() -> {
            view.setCorner(new VBox(Nodes.button("card", "Card", () -> {})), Place.ARTIFACTS);
            return null;
        });
        window.awaitShown("#card");
        window.on(() -> {
            window.find("#card").requestFocus();
            return null;
        });

        window.on(() -> {
            window.find("#card").getParent().setVisible(false);
            return null;
        });

        window.awaitFocus("#main-artifacts");
    }

    @Test
    void a_page_that_is_made_anew_keeps_the_person_where_they_were() throws Exception {
        window.click("#search-artifacts");
        window.awaitFocus("#search-artifacts");
        window.on(() -> {
            ((ScrollPane) window.find("#long-artifacts")).setVvalue(0.5);
            return null;
        });
        Node before = window.find("#search-artifacts");

        window.on(() -> {
            view.renewPages(Place.ARTIFACTS);
            return null;
        });

        window.awaitFocus("#search-artifacts");
        window.on(() -> {
            assertThat(window.find("#search-artifacts")).isNotSameAs(before);
            assertThat(((ScrollPane) window.find("#long-artifacts")).getVvalue())
                    .isEqualTo(0.5);
            return null;
        });
    }

    @Test
    void the_keyboard_goes_to_what_a_new_page_is_about_where_its_control_is_gone() throws Exception {
        window.on(() -> {
            window.find("#search-artifacts").setId("gone");
            return null;
        });
        window.click("#gone");

        window.on(() -> {
            view.renewPages(Place.ARTIFACTS);
            return null;
        });

        window.awaitFocus("#main-artifacts");
    }

    /// A page with something before what it is about, and more after it than fits.
    private final class Plain implements Page {
        private final VBox node;

        Plain(Place place) {
            Region tall = new Region();
            tall.setMinHeight(3000);
            ScrollPane scroll = new ScrollPane(tall);
            scroll.setId("long-" + place.key());
            scroll.setFocusTraversable(false);
            node = new VBox(
                    Nodes.button("search-" + place.key(), "Search", () -> {}),
                    Nodes.styled(Nodes.button("main-" + place.key(), "Main", () -> {}), Focus.INITIAL),
                    scroll);
        }

        @Override
        public Node node() {
            return node;
        }
    }
}
