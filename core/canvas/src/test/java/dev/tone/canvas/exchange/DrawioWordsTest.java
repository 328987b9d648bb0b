package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import dev.tone.canvas.geometry.Rect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much room the words of draw.io's cells get, and what becomes of what no drawing holds.
class DrawioWordsTest {
    private static final String WIDE = "x='0' y='0' width='2000' height='400'";

    @Test
    void words_get_the_room_that_their_letters_take() {
        assertThat(width("aaaa")).as("letters are wider than i").isGreaterThan(width("iiii") + 10);
        assertThat(width("mmmm")).as("m is wider still").isGreaterThan(width("aaaa") + 10);
        assertThat(width("AAAA")).as("so are capitals").isGreaterThan(width("aaaa") + 4);
        assertThat(width("한국어어")).as("Hangul fills its square").isCloseTo(4 * 20 + 4, within(1e-6));
        assertThat(width("한국&lt;br&gt;어")).as("the longest line counts").isCloseTo(2 * 20 + 4, within(1e-6));
        assertThat(width("🚀🚀")).as("and emoji more").isCloseTo(2 * 25 + 4, within(1e-6));
    }

    @Test
    void lines_that_are_longer_than_their_box_break() {
        Rect one = words("한국어 한국어", WIDE);
        Rect two = words("한국어 한국어", "x='0' y='0' width='90' height='400'");
        assertThat(one.height()).isCloseTo(20 * 1.38, within(1e-6));
        assertThat(two.height()).isCloseTo(2 * 20 * 1.38, within(1e-6));
        assertThat(two.width()).isEqualTo(90);
        assertThat(words("a&lt;br&gt;b&lt;br&gt;c", WIDE).height()).isCloseTo(3 * 20 * 1.38, within(1e-6));
    }

    private static double width(String words) {
        return words(words, WIDE).width();
    }

    private static Rect words(String words, String place) {
        return only(read(cell(words, "text;fontSize=20;", place)), TextElement.class)
                .bounds();
    }

    @Test
    void words_shrink_until_the_longest_fits_but_not_below_what_can_be_read() {
        assertThat(size("한국어", 20, 100)).isEqualTo(20);
        assertThat(size("한국어 한국어", 20, 80)).as("they break between words").isEqualTo(20);
        assertThat(size("한국어", 20, 65)).as("45 units for three letters").isEqualTo(15);
        assertThat(size("한국어", 20, 30)).isEqualTo(8);
        assertThat(size("한국어", 6, 30)).as("smaller ones stay").isEqualTo(6);
        assertThat(size("a".repeat(60), 20, 60)).as("no word is that long").isEqualTo(20);
    }

    private static double size(String words, int size, int width) {
        String place = "x='0' y='0' width='" + width + "' height='60'";
        return only(read(cell(words, "fontSize=" + size + ";", place)), ShapeElement.class)
                .style()
                .fontSize();
    }

    @Test
    void a_text_that_is_too_long_is_cut_between_characters() {
        String exactly = "a".repeat(Limits.TEXT - 1);
        ForeignDrawing cut = read(cell(exactly + "🚀", "", WIDE));
        assertThat(only(cut, ShapeElement.class).label()).isEqualTo(exactly);
        assertThat(cut.notes()).singleElement().asString().startsWith("Shortened: a text of ");

        ForeignDrawing whole = read(cell(exactly + "b", "", WIDE));
        assertThat(only(whole, ShapeElement.class).label()).isEqualTo(exactly + "b");
        assertThat(whole.notes()).isEmpty();
    }

    @Test
    void what_is_told_of_a_long_text_is_short() {
        ForeignDrawing read = read(cell("word ".repeat(100), "shape=note;rotation=20;", WIDE));
        assertThat(read.notes()).singleElement().asString().hasSize(161).endsWith("…");
    }

    @Test
    void a_box_that_was_drawn_backwards_lies_where_it_was_seen() {
        ForeignDrawing read = read(cell("A", "", "x='100' y='200' width='-60' height='-40'"));
        assertThat(only(read, ShapeElement.class).bounds()).isEqualTo(new Rect(40, 160, 60, 40));
    }

    @Test
    void what_lies_outside_of_every_drawing_is_left_out_and_told() {
        String near = cell("A", "", "x='0' y='0' width='60' height='40'");
        double far = Limits.COORDINATE - 10;
        ForeignDrawing read = read(near
                + cell("B", "", "x='" + far + "' y='0' width='60' height='40'").replace("id='a'", "id='b'")
                + cell("C", "", "x='0' y='" + far + "' width='60' height='40'").replace("id='a'", "id='c'"));
        assertThat(only(read, ShapeElement.class).label()).isEqualTo("A");
        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        "Left out: “B” lies outside what a drawing can hold.",
                        "Left out: “C” lies outside what a drawing can hold.");
    }

    @ParameterizedTest
    @CsvSource({
        "#ff0000, RED",
        "#ff2200, RED",
        "#ff6a00, ORANGE",
        "#ffbf00, AMBER",
        "#00ff22, GREEN",
        "#00ffdd, TEAL",
        "#00b2ff, AZURE",
        "#0055ff, BLUE",
        "#7700ff, VIOLET",
        "#ff0099, PINK",
        "#ff0011, RED",
        "#000000, NEUTRAL",
        "#ffffff, NEUTRAL",
        "#eeeeee, NEUTRAL",
        "#222222, NEUTRAL",
        "#888888, GRAY",
        "default, NEUTRAL"
    })
    void a_colour_becomes_the_hue_that_it_is_nearest_to(String color, Hue hue) {
        assertThat(only(read(cell("A", "fillColor=" + color + ";", WIDE)), ShapeElement.class)
                        .style()
                        .hue())
                .isEqualTo(hue);
    }

    private static <E extends Element> E only(ForeignDrawing read, Class<E> type) {
        List<E> found = Document.of(read.drawing().records()).elements().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static ForeignDrawing read(String cells) {
        String file =
                "<mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>" + cells + "</root></mxGraphModel>";
        return ForeignDrawing.read("a.drawio", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String value, String style, String place) {
        return "<mxCell id='a' parent='1' vertex='1' value='" + value + "' style='" + style + "'><mxGeometry " + place
                + " as='geometry'/></mxCell>";
    }
}
