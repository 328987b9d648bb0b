package dev.tone.desktop.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrapBarTest {
    private static final class Bar extends WrapBar {
        Bar(List<Region> parts) {
            super(8);
            getChildren().setAll(parts);
        }
    }

    private final List<Region> parts =
            Stream.of(100, 200, 150).map(WrapBarTest::part).toList();
    private final Bar bar = new Bar(parts);

    private static Region part(double width) {
        Region part = new Region();
        part.setMinSize(width, 30);
        part.setPrefSize(width, 30);
        part.setMaxSize(width, 30);
        return part;
    }

    private void lay(double width) {
        bar.resize(width, bar.prefHeight(width));
        bar.layout();
    }

    @Test
    void in_one_row_the_last_part_is_at_the_right_edge() {
        lay(600);

        assertThat(bar.getHeight()).isEqualTo(30);
        assertThat(parts).extracting(Region::getLayoutX).containsExactly(0.0, 108.0, 450.0);
    }

    @Test
    void what_does_not_fit_goes_on_below_and_none_is_cut_off() {
        lay(320);

        assertThat(bar.getHeight()).isEqualTo(68);
        assertThat(parts).extracting(Region::getLayoutX).containsExactly(0.0, 108.0, 170.0);
        assertThat(parts).extracting(Region::getLayoutY).containsExactly(0.0, 0.0, 38.0);
    }

    @Test
    void parts_that_are_not_shown_take_no_room() {
        parts.get(1).setManaged(false);

        lay(320);

        assertThat(bar.getHeight()).isEqualTo(30);
        assertThat(parts.getLast().getLayoutX()).isEqualTo(170);
    }
}
