package dev.tone.client.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexerTest {
    @TempDir
    private Path folder;

    @Test
    void lines_end_as_on_any_system() throws IOException {
        assertThat(texts("one\ntwo\r\n\n10%\r20%\rdone\nlast"))
                .containsExactly("one", "two", "", "10%", "20%", "done", "last");
        assertThat(texts("")).isEmpty();
        assertThat(texts("a\r")).containsExactly("a");
        assertThat(texts("\n")).containsExactly("");
    }

    @Test
    void a_line_without_end_is_split_between_characters() throws IOException {
        List<String> texts = texts("é".repeat(20_000) + "\nnext\n");

        assertThat(texts).hasSizeGreaterThan(2).last().isEqualTo("next");
        assertThat(String.join("", texts.subList(0, texts.size() - 1))).isEqualTo("é".repeat(20_000));
        assertThat(texts).allMatch(text -> text.length() <= LogLine.MAX_TEXT);
    }

    @Test
    void levels_are_read_from_the_words() throws IOException {
        try (LogCopy log = open("fine\nERROR broke\nerror: no\nWARN careful\nDEBUG see\nthe server\nTypeError: x\n"
                .getBytes(StandardCharsets.UTF_8))) {
            assertThat(log.read(0, 10).stream().map(LogLine::level))
                    .containsExactly(
                            LogLevel.INFO,
                            LogLevel.ERROR,
                            LogLevel.ERROR,
                            LogLevel.WARN,
                            LogLevel.DEBUG,
                            LogLevel.INFO,
                            LogLevel.ERROR);
        }
    }

    @Test
    void colors_do_not_hide_a_text_from_the_search() throws IOException {
        try (LogCopy log = open("a\u001b[1mb\n\u009b1mab\na\u007fb\nab\n".getBytes(StandardCharsets.UTF_8))) {
            long[] found = {0};
            LogFilter wanted = LogFilter.text(LogQuery.smart("ab", false));
            log.find(wanted, wanted.compile(), 0, 10, (_, count, _) -> {
                found[0] += count;
                return true;
            });
            assertThat(found[0]).isEqualTo(4);
        }
    }

    /// Any bytes make lines that together are the file.
    @Test
    void hostile_bytes_are_lines_like_others() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int n = random.nextInt(200); n > 0; n--) {
                byte[] some = new byte[random.nextInt(30)];
                random.nextBytes(some);
                out.writeBytes(some);
                out.writeBytes("\r\n\u001b[31mé".substring(random.nextInt(6)).getBytes(StandardCharsets.UTF_8));
                if (random.nextInt(60) == 0) {
                    out.writeBytes(new byte[random.nextInt(60_000)]);
                }
            }
            byte[] bytes = out.toByteArray();
            try (LogCopy log = open(bytes)) {
                assertThat(log.bytes()).isEqualTo(bytes.length);
                String lines = String.join(
                        "", log.read(0, 100_000).stream().map(LogLine::text).toList());
                assertThat(lines.replaceAll("[\r\n\ufffd]", ""))
                        .isEqualTo(new String(bytes, StandardCharsets.UTF_8).replaceAll("[\r\n\ufffd]", ""));
            }
        }
    }

    @Test
    void files_larger_than_a_chunk_have_all_their_lines() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("line ").append(i).append(" with some words to make it long enough\r\n");
        }
        try (LogCopy log = open(text.toString().getBytes(StandardCharsets.UTF_8))) {
            assertThat(log.count()).isEqualTo(60_000);
            assertThat(log.line(59_999).text()).startsWith("line 59999 ");
            assertThat(log.line(31_234).text()).isEqualTo("line 31234 with some words to make it long enough");
        }
    }

    private List<String> texts(String content) throws IOException {
        try (LogCopy log = open(content.getBytes(StandardCharsets.UTF_8))) {
            return log.read(0, 100).stream().map(LogLine::text).toList();
        }
    }

    private LogCopy open(byte[] content) throws IOException {
        Path file = folder.resolve("some.log");
        Files.write(file, content);
        LogCopy log = LogCopy.ofText(file, folder.resolve("index"));
        assertThat(file).hasBinaryContent(content);
        return log;
    }
}
