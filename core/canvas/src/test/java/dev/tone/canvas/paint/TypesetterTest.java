package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TypesetterTest {
    private final FontBook book = new FontBook(BundledFonts.onClassPath());
    private final Typesetter typesetter = new Typesetter(book);

    @Test
    void short_text_stays_on_one_line() {
        TextBlock block = typesetter.set("Orders", Face.TEXT, 14, 200, 10, Align.LEFT);

        assertThat(block.lines).isEqualTo(1);
        assertThat(block.glyphs).hasSize(6);
        assertThat(block.xs[0]).isZero();
        assertThat(block.xs).isSorted();
        assertThat(block.width).isBetween(35f, 60f);
    }

    @Test
    void lines_break_between_words_and_never_exceed_the_room() {
        TextBlock block =
                typesetter.set("Plan the launch with everybody in marketing", Face.TEXT, 14, 110, 10, Align.LEFT);

        assertThat(block.lines).isGreaterThan(2);
        assertThat(block.width).isLessThanOrEqualTo(110);
        assertThat(block.height()).isEqualTo(block.lines * block.lineHeight);
    }

    @Test
    void a_line_feed_ends_a_line_and_may_leave_one_empty() {
        assertThat(typesetter.set("a\n\nb", Face.TEXT, 14, 200, 10, Align.LEFT).rows)
                .containsExactly(0, 2);
    }

    @Test
    void what_does_not_fit_is_cut_with_an_ellipsis() {
        TextBlock cut = typesetter.set("uploads-eu-central-1-production", Face.STRONG, 14, 90, 1, Align.LEFT);
        TextBlock ellipsis = typesetter.set("…", Face.STRONG, 14, 90, 1, Align.LEFT);

        assertThat(cut.lines).isEqualTo(1);
        assertThat(cut.width).isLessThanOrEqualTo(90);
        assertThat(cut.glyphs[cut.glyphs.length - 1]).isEqualTo(ellipsis.glyphs[0]);
        assertThat(typesetter.set("one two three four five", Face.TEXT, 14, 60, 2, Align.LEFT).lines)
                .isEqualTo(2);
    }

    @Test
    void a_word_longer_than_the_line_is_broken() {
        TextBlock block = typesetter.set("Donaudampfschifffahrtsgesellschaft", Face.TEXT, 14, 80, 10, Align.LEFT);

        assertThat(block.lines).isGreaterThan(2);
        assertThat(block.width).isLessThanOrEqualTo(80);
    }

    @Test
    void centred_lines_lie_around_their_middle() {
        TextBlock block = typesetter.set("Paid?", Face.TEXT, 14, 200, 10, Align.CENTRE);

        assertThat(block.xs[0]).isEqualTo(-block.width / 2, within(0.01f));
    }

    @Test
    void hangul_and_han_have_glyphs_and_break_where_people_expect() {
        TextBlock korean = typesetter.set("주문 처리기", Face.TEXT, 14, 40, 10, Align.LEFT);
        TextBlock chinese = typesetter.set("漢字漢字漢字", Face.TEXT, 14, 30, 10, Align.LEFT);

        assertThat(korean.rows).containsExactly(0, 0, 1, 1, 1);
        assertThat(korean.glyphs).doesNotContain(0);
        // No face of ours has Han: how wide it is depends on the machine, that it breaks anywhere does not.
        assertThat(chinese.lines).isGreaterThan(1);
        assertThat(chinese.width).isLessThanOrEqualTo(30);
    }

    @Test
    @DisplayName("C-249 Thai breaks between words and not between letters")
    void thai_breaks_between_words_and_not_between_letters() {
        List<String> words = List.of("สวัสดี", "ครับ", "ยินดี", "ต้อนรับ", "สู่", "ระบบ");
        float room = typesetter.set("ต้อนรับ", Face.TEXT, 14, 1_000, 1, Align.LEFT).width * 1.3f;
        List<Integer> rows = new ArrayList<>();
        float filled = 0;
        int row = 0;
        for (String word : words) {
            TextBlock alone = typesetter.set(word, Face.TEXT, 14, 1_000, 1, Align.LEFT);
            if (filled > 0 && filled + alone.width > room) {
                row++;
                filled = 0;
            }
            filled += alone.width;
            for (int i = 0; i < alone.glyphs.length; i++) {
                rows.add(row);
            }
        }

        TextBlock whole = typesetter.set(String.join("", words), Face.TEXT, 14, room, 20, Align.LEFT);

        List<Integer> set = new ArrayList<>();
        for (short each : whole.rows) {
            set.add((int) each);
        }
        assertThat(set).isEqualTo(rows);
        assertThat(row).isGreaterThan(1);
    }

    @Test
    void kerning_pulls_pairs_together() {
        float pair = typesetter.set("AV", Face.TEXT, 100, 1_000, 1, Align.LEFT).width;
        float apart = typesetter.set("A", Face.TEXT, 100, 1_000, 1, Align.LEFT).width
                + typesetter.set("V", Face.TEXT, 100, 1_000, 1, Align.LEFT).width;

        assertThat(pair).isLessThan(apart - 1);
    }

    @Test
    void arabic_words_run_from_right_to_left() {
        TextBlock first = typesetter.set("مرحبا", Face.TEXT, 14, 400, 1, Align.LEFT);
        TextBlock both = typesetter.set("مرحبا بالعالم", Face.TEXT, 14, 400, 1, Align.LEFT);

        assertThat(both.xs[0]).as("the first word stands right of the second").isGreaterThan(first.width);
        assertThat(both.width).isGreaterThan(both.xs[0]);
    }

    @Test
    void blank_text_is_an_empty_line() {
        TextBlock block = typesetter.set("", Face.TEXT, 14, 100, 3, Align.LEFT);

        assertThat(block.glyphs).isEmpty();
        assertThat(block.lines).isEqualTo(1);
    }
}
