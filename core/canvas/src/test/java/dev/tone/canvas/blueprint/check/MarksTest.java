package dev.tone.canvas.blueprint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final ElementId API = new ElementId("api");
    private static final ElementId LINE = new ElementId("line");

    private static final List<Finding> FINDINGS = List.of(
            new Finding(Check.SECRET_IN_PLAIN_TEXT, List.of(LINE), List.of("api", "KEY")),
            new Finding(Check.DANGLING_LINK, List.of(LINE, API), List.of("api")),
            new Finding(Check.MISSING_IMAGE, List.of(API), List.of("api")));

    @Test
    @DisplayName("C-221 a sketch is not told that it is unfinished before somebody asks what would run")
    void quiet() {
        assertThat(Marks.of(FINDINGS, false).doubtful()).isEmpty();
        assertThat(Marks.of(FINDINGS, true).doubtful()).containsExactly(API);
    }

    @Test
    @DisplayName("C-271 what several have together is marked on each of them")
    void together() {
        List<ElementId> both = List.of(API, LINE);
        for (Check check : Check.values()) {
            Marks marks = Marks.of(List.of(new Finding(check, both, List.of())), true);
            Set<ElementId> all = new HashSet<>(marks.wrong());
            all.addAll(marks.doubtful());
            switch (check) {
                case PORT_CONFLICT, DOMAIN_TWICE, SYNCHRONOUS_CYCLE, DUPLICATE_NAME ->
                    assertThat(all).as("%s", check).containsExactlyInAnyOrderElementsOf(both);
                default -> assertThat(all).as("%s", check).doesNotContain(LINE);
            }
        }
    }

    @Test
    void what_is_wrong_is_not_doubtful_as_well() {
        Marks marks = Marks.of(FINDINGS, false);
        assertThat(marks.wrong()).containsExactly(LINE);
        assertThat(Marks.of(FINDINGS.subList(1, 2), false).doubtful()).containsExactly(LINE);
    }
}
