package dev.tone.canvas.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.RandomEdits;
import dev.tone.model.json.Json;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptHistoryTest {
    /// Keeps steps as texts, as the disk does.
    private static final class Shelf implements HistoryStore {
        final Map<Stack, List<String>> kept = new EnumMap<>(Stack.class);

        @Override
        public int size(Stack stack) {
            return of(stack).size();
        }

        @Override
        public List<Step> read(Stack stack, int from, int to) {
            return of(stack).subList(from, to).stream().map(StepCodec::decode).toList();
        }

        @Override
        public void write(Stack stack, int keep, List<Step> add) {
            List<String> texts = of(stack);
            texts.subList(keep, texts.size()).clear();
            add.forEach(step -> texts.add(StepCodec.encode(step)));
        }

        List<String> of(Stack stack) {
            return kept.computeIfAbsent(stack, _ -> new ArrayList<>());
        }
    }

    private final Shelf shelf = new Shelf();
    private Pin open = () -> {};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("C-40 a thousand edits, restarts in between, and a thousand undos give the same bytes")
    void survives_restarts(long seed) {
        Document document = new Document();
        RandomEdits edits = new RandomEdits(seed, "e");
        for (int i = 0; i < 50; i++) {
            document.apply(edits.next(document), Origin.OWN);
        }
        String before = Json.write(document.records());
        History history = history(document);
        for (int i = 0; i < 1_000; i++) {
            if (i % 97 == 0) {
                document = reopened(document, history);
                history = history(document);
            }
            document.apply(edits.next(document), Origin.OWN);
        }
        String after = Json.write(document.records());
        for (int i = 0; i < 1_000; i++) {
            if (i % 83 == 0) {
                document = reopened(document, history);
                history = history(document);
            }
            assertThat(history.undo().isEmpty()).isFalse();
        }
        assertThat(history.canUndo()).isFalse();
        assertThat(Json.write(document.records())).isEqualTo(before);

        document = reopened(document, history);
        history = history(document);
        assertThat(history.steps().get()).isEqualTo(new History.Steps(0, 1_000));
        for (int i = 0; i < 1_000; i++) {
            history.redo();
        }
        assertThat(Json.write(document.records())).isEqualTo(after);
    }

    @Test
    @DisplayName("C-43 a new edit ends what could be redone, on the disk too; joined and rolled back steps are kept so")
    void edits_after_a_restart() {
        Document document = new Document();
        History history = history(document);
        add(document, "a");
        add(document, "b");
        history.undo();
        history = history(document);
        assertThat(history.steps().get()).isEqualTo(new History.Steps(1, 1));
        add(document, "c");
        assertThat(shelf.of(HistoryStore.Stack.UNDONE)).isEmpty();

        History.Mark mark = history.mark();
        add(document, "d");
        add(document, "e");
        history.joinSince(mark);
        assertThat(shelf.of(HistoryStore.Stack.DONE)).hasSize(3);
        History.Mark again = history.mark();
        add(document, "f");
        history.rollBackTo(again);
        assertThat(history(document).steps().get()).isEqualTo(new History.Steps(3, 0));
    }

    private History history(Document document) {
        open.close();
        History history = new History(document);
        history.keepIn(shelf);
        open = history;
        return history;
    }

    private static Document reopened(Document document, History history) {
        history.close();
        return Document.of(document.records());
    }

    private static void add(Document document, String id) {
        document.apply(document.plan(edit -> edit.put(Fixtures.rectangle(id, 0, 0))), Origin.OWN);
    }
}
