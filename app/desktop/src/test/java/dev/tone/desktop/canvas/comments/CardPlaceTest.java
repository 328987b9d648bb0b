package dev.tone.desktop.canvas.comments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardPlaceTest {
    private static final Size WINDOW = new Size(900, 600);
    private static final Rect FIRST_STEPS = new Rect(12, 500, 254, 88);

    @Test
    void a_card_stays_where_it_is_wanted_when_nothing_is_there() {
        Rect wanted = new Rect(400, 300, 300, 200);

        assertThat(CardPlace.clearOf(wanted, WINDOW, List.of(FIRST_STEPS))).isEqualTo(wanted);
    }

    @Test
    void it_gives_way_as_little_as_needed() {
        Rect foot = new Rect(60, 330, 300, 200);

        assertThat(CardPlace.clearOf(foot, WINDOW, List.of(FIRST_STEPS))).isEqualTo(new Rect(60, 292, 300, 200));

        Rect side = new Rect(250, 380, 300, 200);
        assertThat(CardPlace.clearOf(side, WINDOW, List.of(FIRST_STEPS))).isEqualTo(new Rect(274, 380, 300, 200));
    }

    @Test
    void it_does_not_give_way_to_under_another_and_stays_where_there_is_no_room() {
        Rect wanted = new Rect(60, 330, 300, 200);
        Rect bar = new Rect(12, 12, 240, 320);

        Rect place = CardPlace.clearOf(wanted, WINDOW, List.of(FIRST_STEPS, bar));
        assertThat(place.intersects(bar)).isFalse();
        assertThat(place.intersects(FIRST_STEPS)).isFalse();

        Rect everywhere = new Rect(0, 0, 900, 600);
        assertThat(CardPlace.clearOf(wanted, WINDOW, List.of(everywhere))).isEqualTo(wanted);
    }
}
