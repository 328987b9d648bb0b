package dev.tone.desktop.canvas.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.history.StepSummary.Act;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.canvas.history.HistoryViewModel.Place;
import dev.tone.desktop.canvas.history.HistoryViewModel.Row;
import dev.tone.model.id.IdGenerator;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final HistoryViewModel history = new HistoryViewModel(editor);

    private void draw(int count) {
        for (int i = 0; i < count; i++) {
            editor.commands().placeService(ServiceKind.API, new Point(300 * i, 0));
        }
    }

    @Test
    void nothing_is_read_while_nobody_looks() {
        draw(3);
        assertThat(history.rows()).isEmpty();
        history.watchedProperty().set(true);
        assertThat(history.rows()).hasSize(4);
    }

    @Test
    void a_row_for_each_edit_the_newest_first_over_the_beginning() {
        history.watchedProperty().set(true);
        assertThat(history.rows()).containsExactly(new Row(null, null, 0, Place.NOW));
        draw(2);

        assertThat(history.rows()).extracting(Row::place).containsExactly(Place.NOW, Place.BEFORE, Place.BEFORE);
        assertThat(history.rows()).extracting(Row::depth).containsExactly(2, 1, 0);
        assertThat(history.rows().getFirst().what().act()).isEqualTo(Act.ADDED);
        assertThat(history.rows().getFirst().at()).isNotNull();
        assertThat(history.moreProperty().get()).isFalse();
    }

    @Test
    void going_to_a_row_undoes_and_redoes_and_says_where_one_is() {
        history.watchedProperty().set(true);
        draw(3);
        history.goTo(history.rows().get(2));

        assertThat(editor.document().elementCount()).isEqualTo(1);
        assertThat(history.rows())
                .extracting(Row::place)
                .containsExactly(Place.UNDONE, Place.UNDONE, Place.NOW, Place.BEFORE);
        assertThat(history.rows()).extracting(Row::depth).containsExactly(3, 2, 1, 0);
        assertThat(history.rows().getFirst().what().act()).isEqualTo(Act.ADDED);
        history.goTo(history.rows().getFirst());
        assertThat(editor.document().elementCount()).isEqualTo(3);
        history.goTo(history.rows().getLast());
        assertThat(editor.document().elementCount()).isZero();
    }

    @Test
    void many_edits_come_a_page_at_a_time() {
        draw(150);
        history.watchedProperty().set(true);
        assertThat(history.rows()).hasSize(100);
        assertThat(history.moreProperty().get()).isTrue();
        history.showMore();

        assertThat(history.rows()).hasSize(151);
        assertThat(history.moreProperty().get()).isFalse();
    }
}
