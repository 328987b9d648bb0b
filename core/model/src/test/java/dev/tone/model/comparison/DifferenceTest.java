package dev.tone.model.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.ElementId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final List<ValueChange> SOME = List.of(ValueChange.of("A", null, "1", false));
    private static final Difference NONE =
            new Difference(true, FileChanges.UNKNOWN, List.of(), List.of(), List.of(), DrawingChange.NONE);

    private static DrawingChange drawing(boolean system) {
        return new DrawingChange(
                null,
                null,
                true,
                List.of(new ElementChange(
                        new ElementId("e"), "text", "Note", ElementChange.Kind.CHANGED, system, List.of())));
    }

    @Test
    void is_empty_when_nothing_that_is_deployed_differs() {
        assertThat(NONE.isEmpty()).isTrue();
        assertThat(new Difference(true, FileChanges.UNKNOWN, List.of(), List.of(), List.of(), drawing(false)).isEmpty())
                .isTrue();
        assertThat(List.of(
                        new Difference(false, NONE.files(), List.of(), List.of(), List.of(), NONE.drawing()),
                        new Difference(true, NONE.files(), SOME, List.of(), List.of(), NONE.drawing()),
                        new Difference(true, NONE.files(), List.of(), SOME, List.of(), NONE.drawing()),
                        new Difference(true, NONE.files(), List.of(), List.of(), SOME, NONE.drawing()),
                        new Difference(true, NONE.files(), List.of(), List.of(), List.of(), drawing(true))))
                .noneMatch(Difference::isEmpty);
    }

    @Test
    void a_value_says_how_it_changed_and_keeps_a_secret_back() {
        assertThat(ValueChange.of("A", null, "1", false).change()).isEqualTo(Change.ADDED);
        assertThat(ValueChange.of("A", "1", null, false).change()).isEqualTo(Change.REMOVED);
        assertThat(ValueChange.of("A", "1", "2", false))
                .isEqualTo(new ValueChange("A", Change.CHANGED, "1", "2", false));
        assertThat(ValueChange.of("A", "1", "2", true))
                .isEqualTo(new ValueChange("A", Change.CHANGED, ValueChange.HIDDEN, ValueChange.HIDDEN, true));
        assertThat(ValueChange.of("A", null, "2", true).before()).isNull();
        assertThat(ValueChange.of("A", "1", null, true).after()).isNull();
    }
}
