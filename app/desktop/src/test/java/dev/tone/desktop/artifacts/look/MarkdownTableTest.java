package dev.tone.desktop.artifacts.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.tone.desktop.artifacts.look.MarkdownTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void bars_make_cells_and_colons_their_sides() {
        MarkdownTable table = table("| a | b | c |", "|---|:-:|--:|", "| 1 | 2 | 3 |");

        assertThat(table.columns()).containsExactly(Column.LEFT, Column.CENTER, Column.RIGHT);
        assertThat(table.rows()).containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"));
        assertThat(table.before()).isEmpty();
    }

    @Test
    void outer_bars_may_be_missing_and_an_escaped_one_is_a_sign() {
        assertThat(table("a | b", "--- | ---", "x \\| y | `z`").rows())
                .containsExactly(List.of("a", "b"), List.of("x | y", "`z`"));
    }

    @Test
    void rows_are_filled_up_and_cut_to_the_names() {
        assertThat(table("| a | b |", "|---|---|", "| 1 |", "| 1 | 2 | 3 |", "| | 2 |")
                        .rows())
                .containsExactly(List.of("a", "b"), List.of("1", ""), List.of("1", "2"), List.of("", "2"));
    }

    @Test
    void words_above_it_stay_words() {
        MarkdownTable table = table("As measured", "on two machines:", "| a |", "|---|");

        assertThat(table.before()).containsExactly("As measured", "on two machines:");
        assertThat(table.rows()).containsExactly(List.of("a"));
    }

    @Test
    void what_only_looks_like_one_is_none() {
        assertThatObject(MarkdownTable.in(List.of("a | b", "c | d"))).isNull();
        assertThatObject(MarkdownTable.in(List.of("| a | b |", "|---|"))).isNull();
        assertThatObject(MarkdownTable.in(List.of("a", "---"))).isNull();
        assertThatObject(MarkdownTable.in(List.of("|---|"))).isNull();
        assertThatObject(MarkdownTable.in(List.of("| a |", "|"))).isNull();
        assertThatObject(MarkdownTable.in(List.of("|a".repeat(65), "|-".repeat(65))))
                .isNull();
        assertThatObject(MarkdownTable.in(List.of())).isNull();
    }

    private static MarkdownTable table(String... lines) {
        MarkdownTable table = MarkdownTable.in(List.of(lines));
        if (table == null) {
            throw new AssertionError("No table in " + List.of(lines));
        }
        return table;
    }
}
