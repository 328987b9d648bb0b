package dev.tone.model.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFormatTest {
    @Test
    void a_line_is_taken_apart() {
        byte[] line = bytes("x1772359200123 EW build\tone\ttwo");

        assertThat(LineFormat.textAt(line, 1, line.length)).isEqualTo("x1772359200123 EW build\t".length());
        assertThat(LineFormat.millis(line, 1)).isEqualTo(1_772_359_200_123L);
        assertThat(LineFormat.stream(line, 1)).isEqualTo(LogStream.ERR);
        assertThat(LineFormat.level(line, 1)).isEqualTo(LogLevel.WARN);
        assertThat((char) LineFormat.letter(LogStream.SYSTEM)).isEqualTo('S');
        assertThat((char) LineFormat.letter(LogLevel.DEBUG)).isEqualTo('D');
    }

    @Test
    void what_is_no_line_is_none() {
        for (String text : List.of(
                "",
                "1772359200123 OI ",
                "1772359200123 OI build",
                "177235920012x OI build\ttext",
                "1772359200123xOI build\ttext",
                "1772359200123 XI build\ttext",
                "1772359200123 OX build\ttext")) {
            byte[] line = bytes(text);
            assertThat(LineFormat.textAt(line, 0, line.length)).as(text).isEqualTo(-1);
        }
    }

    @Test
    void a_header_is_read_when_it_is_there_whole() {
        byte[] header = new LineFormat.Header(7, 1_000_000).bytes();

        assertThat(LineFormat.Header.parse(header, header.length)).isEqualTo(new LineFormat.Header(7, 1_000_000));
        assertThat(LineFormat.Header.parse(header, header.length - 1)).isNull();
        for (String text :
                List.of("\n", "0 1\n", "1\n", "1 2 3\n", "a b\n", "1 9999999999999999999\n", "1".repeat(80))) {
            assertThatThrownBy(() -> LineFormat.Header.parse(bytes(text), text.length()))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
