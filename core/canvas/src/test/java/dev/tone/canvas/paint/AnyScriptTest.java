package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text of every script: which way it runs, what belongs together, what no font has (C-230 to C-233).
class AnyScriptTest {
    /// As on a machine on which nothing is installed.
    private static final FontSource BARE = new FontSource() {
        private final BundledFonts bundled = BundledFonts.onClassPath();

        @Override
        public List<Font> fonts(Face face) {
            return bundled.fonts(face);
        }

        @Override
        public List<Font> others(Face face) {
            return List.of();
        }
    };

    private final List<String> missing = new ArrayList<>();
    private final FontBook book = new FontBook(BARE, c -> missing.add(Character.toString(c)));
    private final Typesetter typesetter = new Typesetter(book);

    private TextBlock set(String text, float room, Align align) {
        return typesetter.set(text, Face.TEXT, 10, room, 20, align);
    }

    private float right(TextBlock block, int glyph) {
        return block.xs[glyph] + book.advance(block.fonts[glyph] & 255, block.glyphs[glyph]) * 10;
    }

    @ParameterizedTest(name = "C-231: {0}")
    @ValueSource(strings = {"🚀", "❤️", "❤️‍🔥", "👩‍💻", "👍🏽", "🇰🇷", "👨‍👩‍👧‍👦", "1️⃣", "✅", "⚡"})
    void an_emoji_is_one_glyph_that_comes_with_the_product(String emoji) {
        for (Face face : Face.values()) {
            TextBlock block = typesetter.set(emoji, face, 10, 400, 1, Align.LEFT);

            assertThat(block.glyphs).as("%s in %s", emoji, face).hasSize(1).doesNotContain(0);
            assertThat(block.width).isBetween(5f, 14f);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("C-232 what is invisible takes no place")
    void what_is_invisible_takes_no_place() {
        TextBlock plain = set("Orders", 400, Align.LEFT);
        TextBlock joined = set("\u200bOr\u200dd\u2060ers\ufeff\u200e\u0007", 400, Align.LEFT);

        assertThat(joined.width).isEqualTo(plain.width, within(0.3f));
        assertThat(missing).isEmpty();
    }

    @Test
    void a_line_may_break_where_there_is_a_space_of_no_width() {
        assertThat(set("abcdefgh\u200babcdefgh", 60, Align.LEFT).lines).isEqualTo(2);
    }

    @Test
    void a_paragraph_runs_from_the_side_of_its_first_letter() {
        TextBlock hebrew = set("שלום Tone abc", 400, Align.START);
        TextBlock latin = set("Tone שלום abc", 400, Align.START);

        // Glyphs are in reading order: the Hebrew word, then Tone, then abc.
        assertThat(right(hebrew, 0)).as("begins at the right edge").isEqualTo(400, within(0.5f));
        assertThat(hebrew.xs[4]).as("Tone stands left of it").isLessThan(hebrew.xs[3]);
        assertThat(hebrew.xs[5]).as("and is read from the left").isGreaterThan(hebrew.xs[4]);
        assertThat(hebrew.xs[8])
                .as("abc follows Tone to its right, as both are Latin")
                .isGreaterThan(hebrew.xs[7]);
        assertThat(latin.xs[0]).isZero();
        assertThat(latin.xs[4]).as("the Hebrew word runs to the left").isGreaterThan(latin.xs[7]);
        assertThat(latin.xs[8]).isGreaterThan(latin.xs[4]);
    }

    @Test
    void numbers_and_brackets_stand_right_in_a_backward_line() {
        TextBlock block = set("פורט (8080) פתוח", 400, Align.START);
        TextBlock bracket = set("(", 400, Align.START);

        // פורט ( 8080 ) פתוח, from the right.
        assertThat(block.xs[5]).as("digits run from the left").isLessThan(block.xs[6]);
        assertThat(block.xs[4]).as("the opening bracket is right of the number").isGreaterThan(block.xs[8]);
        assertThat(block.glyphs[9]).as("and mirrored").isEqualTo(bracket.glyphs[0]);
    }

    @Test
    void each_paragraph_has_a_side_of_its_own() {
        TextBlock block = set("Queue\nתור", 100, Align.START);

        assertThat(block.xs[0]).isZero();
        assertThat(right(block, 5)).isEqualTo(100, within(0.5f));
    }

    @Test
    void a_long_backward_word_breaks_after_what_is_read_first() {
        TextBlock block = set("אבגדהוזחטיכלמנסעפצקרשת", 40, Align.START);

        assertThat(block.lines).isGreaterThan(2);
        assertThat(block.width).isLessThanOrEqualTo(40);
        assertThat(block.rows[0]).as("alef is on the first line").isZero();
        assertThat(right(block, 0)).isEqualTo(40, within(0.5f));
        assertThat(block.xs[1]).isLessThan(block.xs[0]);
    }

    @Test
    void a_backward_line_that_is_too_long_is_cut_on_its_left() {
        TextBlock block = typesetter.set("שירות ההזמנות הראשי", Face.TEXT, 10, 60, 1, Align.START);
        int last = block.glyphs.length - 1;

        assertThat(block.lines).isEqualTo(1);
        assertThat(block.width).isLessThanOrEqualTo(60);
        for (int i = 0; i < last; i++) {
            assertThat(block.xs[last]).isLessThan(block.xs[i]);
        }
        assertThat(right(block, 0)).isEqualTo(60, within(0.5f));
    }

    @Test
    void what_no_font_has_is_a_box_with_its_number_and_told_once() {
        TextBlock block = set("ก ก 𐎀", 400, Align.LEFT);

        assertThat(block.fonts).containsOnly((byte) FontBook.MISSING);
        assertThat(block.glyphs).containsExactly(0xe01, 0xe01, 0x10380);
        assertThat(missing).containsExactly("ก", "𐎀");
        assertThat(CodeBox.outline(0xe01, BARE.fonts(Face.MONO).getFirst())
                        .getBounds2D()
                        .getWidth())
                .isLessThan(CodeBox.width(0xe01) * 100);
    }

    @Test
    void a_word_in_several_scripts_keeps_the_font_that_each_needs() {
        TextBlock block = set("ab🚀กcd", 400, Align.LEFT);

        assertThat(block.glyphs).hasSize(6);
        assertThat(block.fonts[3]).isEqualTo((byte) FontBook.MISSING);
        assertThat(block.xs).isSorted();
    }
}
