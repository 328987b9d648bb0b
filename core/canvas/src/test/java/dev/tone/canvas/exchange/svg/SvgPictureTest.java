package dev.tone.canvas.exchange.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.exchange.PictureFile;
import dev.tone.model.fault.FaultException;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgPictureTest {
    private static final String OPEN =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 100 100'>";

    private static PictureFile read(String svg) {
        return SvgPicture.read(svg.getBytes(StandardCharsets.UTF_8)).picture();
    }

    /// The colour of a point of a picture of 100 by 100.
    private static String at(String content, int x, int y) {
        BufferedImage image = PictureFile.pixels(read(OPEN + content + "</svg>").source());
        return String.format("%08x", image.getRGB(x * image.getWidth() / 100, y * image.getHeight() / 100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <rect x='10' y='10' width='80' height='80' fill='#f00'/>                                    | ffff0000
            <circle cx='50' cy='50' r='30'/>                                                            | ff000000
            <ellipse cx='50' cy='50' rx='30' ry='10' style='fill:rgb(0,128,0)'/>                        | ff008000
            <polygon points='10,10 90,10 90,90 10,90' fill='white'/>                                    | ffffffff
            <line x1='0' y1='50' x2='100' y2='50' stroke='blue' stroke-width='10'/>                     | ff0000ff
            <path d='m10 10h80v80h-80z' fill='#0f08'/>                                                  | 8800ff00
            <path d='M20,50a30 30 0 1 1 60 0 30,30 0 11-60,0' fill='#123456'/>                          | ff123456
            <path d='M0 100C0 0 40 0 50 0S100 0 100 100T90 90z' fill='red' fill-opacity='1'/>           | ffff0000
            <g fill='lime' transform='translate(50 50) scale(2)'><rect x='-5' y='-5' width='10' height='10'/></g> | ff00ff00
            <style>.a{fill:#00f} #b{fill:#abc}</style><rect class='a' id='b' width='100' height='100'/> | ffaabbcc
            <defs><rect id='r' width='40' height='40'/></defs><use href='#r' x='30' y='30' fill='teal'/> | ff008080
            <symbol id='s'><rect width='99' height='99'/></symbol><use xlink:href='#s' fill='navy'/>    | ff000080
            <clipPath id='c'><rect width='10' height='10'/></clipPath><rect width='99' height='99' clip-path='url(#c)'/> | 00000000
            <rect width='99' height='99' fill='none'/>                                                  | 00000000
            <g display='none'><rect width='99' height='99'/></g>                                        | 00000000
            <g opacity='0.5'><rect width='99' height='99' fill='#f00'/></g>                             | 80ff0000
            <foreignObject width='99' height='99'><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject> | 00000000
            """)
    void shapes_stand_where_they_are_said_in_the_colour_that_is_said(String content, String color) {
        assertThat(at(content, 50, 50)).isEqualTo(color);
    }

    private static java.util.Set<String> leftOut(String content) {
        return SvgPicture.read((OPEN + content + "</svg>").getBytes(StandardCharsets.UTF_8))
                .leftOut();
    }

    @Test
    @DisplayName("C-248 masks let through what is light in them")
    void masks_let_through_what_is_light_in_them() {
        String half = "<mask id='m'><rect width='50' height='100' fill='white'/></mask>"
                + "<g mask='url(#m)'><rect width='100' height='100' fill='#f00'/></g>";
        String gray = "<mask id='m'><rect width='100' height='100' fill='#808080'/></mask>"
                + "<rect width='100' height='100' fill='#00f' mask='url(#m)'/>";

        assertThat(at(half, 25, 50)).isEqualTo("ffff0000");
        assertThat(at(half, 75, 50)).isEqualTo("00000000");
        assertThat(at(gray, 50, 50)).isEqualTo("800000ff");
        assertThat(leftOut(half)).isEmpty();
        String own = "<mask id='m'><rect width='99' height='99' fill='white' mask='url(#m)'/></mask>"
                + "<rect width='100' height='100' fill='lime' mask='url(#m)'/>";
        assertThat(at(own, 50, 50)).isEqualTo("ff00ff00");
    }

    private static int alpha(String content, int x, int y) {
        return Integer.parseInt(at(content, x, y).substring(0, 2), 16);
    }

    @Test
    @DisplayName("C-270 a blur spreads evenly and loses nothing")
    void blurs() {
        String blurred = "<filter id='f'><feGaussianBlur stdDeviation='5'/></filter>"
                + "<rect x='30' y='30' width='40' height='40' fill='#f00' filter='url(#f)'/>";

        assertThat(leftOut(blurred)).isEmpty();
        assertThat(at(blurred, 50, 50)).isEqualTo("ffff0000");
        assertThat(alpha(blurred, 30, 50)).isBetween(118, 138);
        assertThat(alpha(blurred, 70, 50)).isBetween(112, 138);
        assertThat(alpha(blurred, 24, 50)).isBetween(15, 45);
        assertThat(at(blurred, 5, 50)).isEqualTo("00000000");
    }

    @Test
    @DisplayName("C-270 shadows lie behind what throws them, also those that are put together of steps")
    void shadows() {
        String rect = "<rect x='20' y='20' width='40' height='40' fill='#f00' filter='url(#f)'/>";
        String plain = "<filter id='f'><feDropShadow dx='20' dy='20' stdDeviation='0' flood-color='#00f'"
                + " flood-opacity='.5'/></filter>" + rect;
        String put = "<filter id='f'><feFlood flood-opacity='0' result='b'/>"
                + "<feColorMatrix in='SourceAlpha' values='0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0' result='hard'/>"
                + "<feOffset dx='20' dy='20'/><feGaussianBlur stdDeviation='0'/>"
                + "<feComposite in2='hard' operator='out'/>"
                + "<feColorMatrix values='0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 .5 0'/>"
                + "<feBlend in2='b' result='s'/><feBlend in='SourceGraphic' in2='s'/></filter>" + rect;
        String merged = "<filter id='f'><feOffset in='SourceAlpha' dx='20' dy='20'/><feMerge><feMergeNode/>"
                + "<feMergeNode in='SourceGraphic'/></feMerge></filter>" + rect;

        for (String each : new String[] {plain, put}) {
            assertThat(leftOut(each)).isEmpty();
            assertThat(at(each, 50, 50)).isEqualTo("ffff0000");
            assertThat(at(each, 70, 70)).isEqualTo("800000ff");
            assertThat(at(each, 30, 70)).isEqualTo("00000000");
        }
        assertThat(at(merged, 70, 70)).isEqualTo("ff000000");
        assertThat(at(merged, 50, 50)).isEqualTo("ffff0000");
    }

    @Test
    @DisplayName("C-270 what is clipped is clipped after its filter, and what is turned keeps its place")
    void filters_under_clips_and_transforms() {
        String clipped = "<clipPath id='c'><rect width='100' height='50'/></clipPath>"
                + "<filter id='f'><feOffset dx='0' dy='-40'/></filter>"
                + "<g clip-path='url(#c)' filter='url(#f)'><rect y='60' width='100' height='40' fill='lime'/></g>";
        String small = "<filter id='f'><feOffset dx='10'/></filter><g transform='scale(4)'>"
                + "<rect width='5' height='25' filter='url(#f)' fill='lime'/></g>";

        assertThat(at(clipped, 50, 40)).isEqualTo("ff00ff00");
        assertThat(at(clipped, 50, 55)).isEqualTo("00000000");
        assertThat(at(small, 50, 50)).isEqualTo("ff00ff00");
        assertThat(at(small, 10, 50)).isEqualTo("00000000");
    }

    @Test
    @DisplayName("C-270 heads of lines are painted along them, as wide as the line says")
    void heads() {
        String head =
                "<marker id='m' viewBox='0 0 10 10' refX='5' refY='5' markerWidth='4' markerHeight='4' orient='auto'>"
                        + "<rect y='0' x='5' width='5' height='10' fill='#f00'/></marker>";
        String across = head + "<path d='M10 50H50' stroke='#00f' stroke-width='5' marker-end='url(#m)'/>";
        String down = head
                + "<g marker-end='url(#m)'><line x1='50' y1='10' x2='50' y2='50' stroke-width='5' stroke='#00f'/></g>";
        String middle = head + "<polyline points='10,50 50,50 90,50' fill='none' stroke='#00f' stroke-width='5'"
                + " style='marker-mid:url(#m)'/>";
        String own = "<marker id='m'><path d='M0 0H9' marker-start='url(#m)'/></marker>"
                + "<path d='M0 0H9' marker-start='url(#m)'/>";

        assertThat(at(across, 55, 56)).isEqualTo("ffff0000");
        assertThat(at(across, 45, 56)).isEqualTo("00000000");
        assertThat(at(down, 44, 55)).isEqualTo("ffff0000");
        assertThat(at(down, 44, 45)).isEqualTo("00000000");
        assertThat(at(middle, 55, 56)).isEqualTo("ffff0000");
        assertThat(at(middle, 92, 56)).isEqualTo("00000000");
        assertThat(leftOut(across + own)).isEmpty();
    }

    @Test
    @DisplayName("C-248 patterns repeat their tile")
    void patterns_repeat_their_tile() {
        String checks = "<pattern id='p' width='20' height='20' patternUnits='userSpaceOnUse'>"
                + "<rect width='10' height='20' fill='#f00'/><rect x='10' width='10' height='20' fill='#00f'/></pattern>"
                + "<rect width='100' height='100' fill='url(#p)'/>";
        String shares = "<pattern id='p' width='0.5' height='0.5'><rect width='25' height='50' fill='lime'/></pattern>"
                + "<rect width='100' height='100' fill='url(#p)'/>";
        String turned = "<pattern id='a' width='20' height='20' patternUnits='userSpaceOnUse'>"
                + "<rect width='10' height='20' fill='#f00'/></pattern>"
                + "<pattern id='p' href='#a' patternTransform='translate(10 0)'/>"
                + "<rect width='100' height='100' fill='url(#p)'/>";
        String own = "<pattern id='p' width='9' height='9' patternUnits='userSpaceOnUse'>"
                + "<rect width='9' height='9' fill='url(#p)'/></pattern><rect width='99' height='99' fill='url(#p)'/>";

        assertThat(at(checks, 45, 50)).isEqualTo("ffff0000");
        assertThat(at(checks, 55, 50)).isEqualTo("ff0000ff");
        assertThat(at(shares, 12, 12)).isEqualTo("ff00ff00");
        assertThat(at(shares, 62, 62)).isEqualTo("ff00ff00");
        assertThat(at(shares, 40, 12)).isEqualTo("00000000");
        assertThat(at(turned, 45, 50)).isEqualTo("00000000");
        assertThat(at(turned, 55, 50)).isEqualTo("ffff0000");
        assertThat(leftOut(checks + shares)).isEmpty();
        assertThat(leftOut(own)).containsExactly("pattern");
    }

    @Test
    @DisplayName("C-248 what a pattern repeats begins at the corner of its tile")
    void patterns_begin_at_their_tile() {
        String own = "<pattern id='p' patternUnits='userSpaceOnUse' x='10' y='10' width='40' height='40'>"
                + "<rect x='20' y='20' width='20' height='20' fill='red'/></pattern><rect width='100' height='100'"
                + " fill='url(#p)'/>";
        assertThat(at(own, 40, 40)).isEqualTo("ffff0000");
        assertThat(at(own, 80, 80)).as("repeated").isEqualTo("ffff0000");
        assertThat(at(own, 25, 25)).isEqualTo("00000000");
        assertThat(at(own, 60, 40)).isEqualTo("00000000");
        String ofShape = "<pattern id='p' x='0.25' width='0.5' height='0.5'><rect width='10' height='10' fill='red'/>"
                + "</pattern><rect x='20' y='20' width='80' height='80' fill='url(#p)'/>";
        assertThat(at(ofShape, 45, 25)).as("a quarter into the shape").isEqualTo("ffff0000");
        assertThat(at(ofShape, 55, 25)).isEqualTo("00000000");
        assertThat(at(ofShape, 85, 65)).as("and half of it on").isEqualTo("ffff0000");
        assertThat(at(ofShape, 25, 25)).isEqualTo("00000000");
    }

    @Test
    void what_is_not_seen_is_told() {
        assertThat(leftOut("<filter id='f'><feTurbulence baseFrequency='2'/></filter>"
                        + "<rect width='9' height='9' filter='url(#f)'/>"))
                .containsExactly("filter");
        assertThat(leftOut("<rect width='9' height='9' style='filter:drop-shadow(0 0 2px #000)'/>"))
                .containsExactly("filter");
        assertThat(leftOut(
                        "<foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>"
                                + "<text><textPath href='#a'>x</textPath></text><g style='mix-blend-mode:multiply'/>"
                                + "<image width='9' height='9' href='data:image/png;base64,AAAA'/>"))
                .containsExactlyInAnyOrder("foreignObject", "textPath", "blend", "image");
        assertThat(leftOut("<switch><foreignObject width='9' height='9'/><text>x</text></switch>"))
                .isEmpty();
        assertThat(leftOut("<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='1' height='1'/></clipPath>"
                        + "<rect width='9' height='9' clip-path='url(#c)'/>"))
                .containsExactly("clipPath");
        assertThat(leftOut("<mask id='m' maskContentUnits='objectBoundingBox'><rect width='1' height='1'/></mask>"
                        + "<rect width='9' height='9' mask='url(#m)'/>"))
                .containsExactly("mask");
    }

    @Test
    void a_path_without_end_is_refused() {
        assertThatThrownBy(() -> read(OPEN + "<path d='M0 0" + "L1 2 3 4".repeat(400_000) + "'/></svg>"))
                .isInstanceOf(dev.tone.model.fault.FaultException.class)
                .hasMessageContaining("svg-too-large");
    }

    @Test
    void gradients_run_from_colour_to_colour() {
        String linear =
                "<linearGradient id='g'><stop offset='0' stop-color='#f00'/><stop offset='1' stop-color='#00f'/>"
                        + "</linearGradient><rect width='100' height='100' fill='url(#g)'/>";
        String radial = "<radialGradient id='g' gradientUnits='userSpaceOnUse' cx='50' cy='50' r='50'>"
                + "<stop offset='20%' stop-color='white'/><stop offset='100%' stop-color='black'/></radialGradient>"
                + "<rect width='100' height='100' fill='url(#g)'/>";

        assertThat(at(linear, 2, 50)).matches("fff[0-9a-f]000[0-9a-f]");
        assertThat(at(linear, 98, 50)).matches("ff0[0-9a-f]00f[0-9a-f]");
        assertThat(at(radial, 50, 50)).isEqualTo("ffffffff");
        assertThat(at(radial, 1, 1)).isEqualTo("ff000000");
    }

    @Test
    void words_are_drawn_in_the_typeface_that_comes_along() {
        PictureFile with = read(OPEN + "<text x='50' y='60' text-anchor='middle' font-size='40'>Tone 주문</text></svg>");
        PictureFile without = read(OPEN + "</svg>");

        assertThat(with.source()).isNotEqualTo(without.source());
        assertThat(at("<text x='0' y='90' font-size='120' fill='red'>█▌M</text>", 50, 50))
                .startsWith("ff");
    }

    @Test
    void it_is_as_large_as_it_says_and_sharp() {
        PictureFile picture = read("<svg xmlns='http://www.w3.org/2000/svg' width='2in' viewBox='0 0 10 5'/>");

        assertThat(picture.width()).isEqualTo(192);
        assertThat(picture.height()).isEqualTo(96);
        assertThat(PictureFile.pixels(picture.source()).getWidth()).isEqualTo(512);
        assertThat(picture.source()).startsWith("data:image/png;base64,");
    }

    @ParameterizedTest
    @DisplayName("C-234 an SVG with a script, an entity or something from elsewhere is refused")
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><a href=' javascript:alert(1)'><rect/></a></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://example.com/a.png'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><use href='file:///etc/passwd#a'/></svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&a;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>",
            })
    void what_could_do_harm_is_refused(String hostile) {
        assertThatThrownBy(() -> read(hostile))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("canvas/unsafe-svg"));
    }

    @Test
    void a_document_type_alone_is_harmless_and_not_fetched() {
        PictureFile picture = read("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                + "'http://invalid.example/svg11.dtd'>" + OPEN + "<rect width='100' height='100' fill='red'/></svg>");

        assertThat(picture.width()).isEqualTo(100);
    }

    @Test
    @DisplayName("C-234 what has too much in it is refused")
    void what_has_too_much_in_it_is_refused() {
        StringBuilder bomb = new StringBuilder(OPEN + "<g id='a0'><rect width='1' height='1'/></g>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<g id='a")
                    .append(i)
                    .append("'>")
                    .append(("<use href='#a" + (i - 1) + "'/>").repeat(10))
                    .append("</g>");
        }
        String deep = OPEN + "<g>".repeat(150) + "</g>".repeat(150) + "</svg>";
        String many = OPEN + "<rect/>".repeat(60_000) + "</svg>";

        for (String hostile : new String[] {bomb.append("</svg>").toString(), deep, many}) {
            assertThatThrownBy(() -> read(hostile))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo("canvas/svg-too-large"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg",
                "<html/>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='1e6' height='5'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='10'/>",
            })
    void what_is_none_is_told(String broken) {
        assertThatThrownBy(() -> read(broken))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("canvas/unreadable-svg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='M1e308 1e308L-1e308 0'/>",
                "<path d='M 0 0 L'/>",
                "<path d='L 5 5 x'/>",
                "<rect width='-5' height='NaN'/>",
                "<g transform='scale(0)'><rect width='9' height='9'/></g>",
                "<g transform='matrix(1,2'/>",
                "<use href='#gone'/>",
                "<g id='a'><use href='#a'/></g>",
                "<circle r='5' fill='url(#gone)'/>",
                "<linearGradient id='g' href='#g'/><rect width='9' height='9' fill='url(#g)'/>",
                "<rect width='9' height='9' stroke='red' stroke-width='1e9' stroke-dasharray='0 0'/>",
                "<text font-size='1e9'>x</text>",
                "<image href='data:image/png;base64,AAAA' width='9' height='9'/>",
            })
    void nonsense_is_passed_over_or_refused_and_never_crashes(String content) {
        try {
            assertThat(read(OPEN + content + "</svg>").width()).isEqualTo(100);
        } catch (FaultException e) {
            assertThat(e.fault().code()).isEqualTo("canvas/svg-too-large");
        }
    }
}
