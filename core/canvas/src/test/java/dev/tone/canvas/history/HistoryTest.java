package dev.tone.canvas.history;

import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.RandomEdits;
import dev.tone.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private final Document document = documentOf(rectangle("a", 0, 0));
    private final History history = new History(document);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("C-40 a thousand edits and a thousand undos give the same bytes, and so do a thousand redos")
    void there_and_back(long seed) {
        Document document = new Document();
        RandomEdits edits = new RandomEdits(seed, "e");
        for (int i = 0; i < 50; i++) {
            document.apply(edits.next(document), Origin.OWN);
        }
        History history = new History(document);
        String before = Json.write(document.records());
        for (int i = 0; i < 1_000; i++) {
            document.apply(edits.next(document), Origin.OWN);
        }
        String after = Json.write(document.records());
        assertThat(history.steps().get()).isEqualTo(new History.Steps(1_000, 0));

        for (int i = 0; i < 1_000; i++) {
            assertThat(history.undo().isEmpty()).isFalse();
        }
        assertThat(history.canUndo()).isFalse();
        assertThat(Json.write(document.records())).isEqualTo(before);

        for (int i = 0; i < 1_000; i++) {
            history.redo();
        }
        assertThat(history.canRedo()).isFalse();
        assertThat(Json.write(document.records())).isEqualTo(after);
    }

    @Test
    @DisplayName("C-41 undo leaves what others did meanwhile")
    void others_stay() {
        own(edit -> edit.put(rectangle("a", 50, 0)));
        others(edit -> edit.put(rectangle("a", 50, 70).withLabel("theirs")));

        history.undo();
        assertThat(document.element(id("a"))).isEqualTo(rectangle("a", 0, 70).withLabel("theirs"));
        history.redo();
        assertThat(document.element(id("a"))).isEqualTo(rectangle("a", 50, 70).withLabel("theirs"));
    }

    @Test
    @DisplayName("C-42 an undo that has nothing left to do goes on to the one before")
    void skips_what_is_gone() {
        own(edit -> edit.put(rectangle("b", 0, 0)));
        own(edit -> edit.put(rectangle("a", 50, 0)));
        others(edit -> edit.remove("a"));

        Diff undone = history.undo();
        assertThat(undone.removed()).containsOnlyKeys("b");
        assertThat(document.get("a")).isNull();
        assertThat(history.steps().get()).isEqualTo(new History.Steps(0, 1));
        assertThat(history.undo().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("C-43 a new edit ends what could be redone; changes of others do not")
    void redo_ends() {
        own(edit -> edit.put(rectangle("a", 50, 0)));
        history.undo();
        others(edit -> edit.put(rectangle("c", 50, 0)));
        assertThat(history.canRedo()).isTrue();
        own(edit -> edit.put(rectangle("d", 50, 0)));
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    @DisplayName("C-44 what was done since a mark can be rolled back without a trace or made one step")
    void marks() {
        own(edit -> edit.put(rectangle("b", 0, 0)));
        History.Mark mark = history.mark();
        own(edit -> edit.put(rectangle("c", 0, 0)));
        own(edit -> edit.put(rectangle("c", 9, 9)));

        history.joinSince(mark);
        assertThat(history.steps().get()).isEqualTo(new History.Steps(2, 0));
        history.undo();
        assertThat(document.get("c")).isNull();
        history.redo();

        own(edit -> edit.remove("a"));
        history.rollBackTo(mark);
        assertThat(document.get("c")).isNull();
        assertThat(document.get("a")).isEqualTo(rectangle("a", 0, 0));
        assertThat(history.steps().get().undoable()).isEqualTo(1);
        history.joinSince(mark);

        own(edit -> edit.put(rectangle("x", 0, 0)));
        own(edit -> edit.remove("x"));
        history.joinSince(mark);
        assertThat(history.steps().get().undoable()).isEqualTo(1);
    }

    @Test
    void hears_nothing_once_it_is_closed() {
        own(edit -> edit.put(rectangle("b", 0, 0)));
        history.close();
        own(edit -> edit.put(rectangle("c", 0, 0)));
        assertThat(history.steps().get()).isEqualTo(new History.Steps(1, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    @DisplayName("C-41 among the edits of others, undoing everything never fails and redoing brings own edits back")
    void random_company(long seed) {
        RandomEdits mine = new RandomEdits(seed, "m");
        RandomEdits theirs = new RandomEdits(seed + 100, "t");
        Random random = new Random(seed);
        List<String> heard = new ArrayList<>();
        document.listen(change -> heard.add(change.origin().name()));
        for (int i = 0; i < 300; i++) {
            switch (random.nextInt(5)) {
                case 0 -> history.undo();
                case 1 -> history.redo();
                case 2 -> document.apply(theirs.next(document), Origin.REMOTE);
                default -> document.apply(mine.next(document), Origin.OWN);
            }
        }
        while (history.canUndo()) {
            history.undo();
        }
        assertThat(heard).contains("HISTORY", "REMOTE", "OWN");
        String undone = Json.write(document.records());
        while (history.canRedo()) {
            history.redo();
        }
        while (history.canUndo()) {
            history.undo();
        }
        assertThat(Json.write(document.records())).isEqualTo(undone);
    }

    private void own(Consumer<Edit> edit) {
        document.apply(document.plan(edit), Origin.OWN);
    }

    private void others(Consumer<Edit> edit) {
        document.apply(document.plan(edit), Origin.REMOTE);
    }
}
