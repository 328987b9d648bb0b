package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class StandbyTest {
    private final VBox pane = new VBox();
    private final Node first = new Region();
    private final Node second = hidden();
    private final Node third = hidden();
    private final Node fourth = new Region();

    private static Node hidden() {
        Region region = new Region();
        Nodes.toggle(region, false);
        return region;
    }

    @Test
    void hiddenNodesJoinInTheirOrderWhenTheyAreShown() {
        Standby.fill(pane, first, second, third, fourth);
        assertThat(pane.getChildren()).containsExactly(first, fourth);

        Nodes.toggle(third, true);
        assertThat(pane.getChildren()).containsExactly(first, third, fourth);

        Nodes.toggle(second, true);
        assertThat(pane.getChildren()).containsExactly(first, second, third, fourth);
    }

    @Test
    void whoHasJoinedStays() {
        Standby.fill(pane, first, second);
        Nodes.toggle(second, true);
        Nodes.toggle(second, false);
        Nodes.toggle(second, true);

        assertThat(pane.getChildren()).containsExactly(first, second);
    }
}
