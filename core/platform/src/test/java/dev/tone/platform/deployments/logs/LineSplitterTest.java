package dev.tone.platform.deployments.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSplitterTest {
    private final List<String> lines = new ArrayList<>();
    private final LineSplitter splitter = new LineSplitter(lines::add);

    private void accept(String text) {
        accept(text.getBytes(StandardCharsets.UTF_8));
    }

    private void accept(byte[] bytes) {
        splitter.accept(bytes, 0, bytes.length);
    }

    @Test
    void cutsAtEveryKindOfLineEnd() {
        accept("unix\nwindows\r\n\r\n\nprogress 1\rprogress 2\r");
        accept("\nlast");
        splitter.end();

        assertThat(lines).containsExactly("unix", "windows", "", "", "progress 1", "progress 2", "last");
    }

    @Test
    void showsAQuestionThatWaits() {
        accept("Continue? ");
        assertThat(lines).isEmpty();

        splitter.flush();
        accept("yes\nnext\n\n");

        assertThat(lines).containsExactly("Continue? ", "yes", "next", "");
    }

    @Test
    void doesNotShowTheEndOfAShownLineAsAnEmptyOne() {
        accept("Working");
        splitter.flush();
        accept("\nDone\n");

        assertThat(lines).containsExactly("Working", "Done");
    }

    @ParameterizedTest
    @CsvSource({"x,1", "ä,2", "한,3", "🚀,4"})
    void splitsAnEndlessLineBetweenCharacters(String character, int bytes) {
        for (int i = 0; i < 20_000; i++) {
            accept(character);
        }
        splitter.end();

        assertThat(String.join("", lines)).isEqualTo(character.repeat(20_000));
        assertThat(lines).hasSize(20_000 * bytes / LogLine.MAX_TEXT + 1);
        assertThat(lines).allMatch(line -> line.length() <= LogLine.MAX_TEXT);
    }

    @Test
    void survivesBytesThatAreNoText() {
        accept(new byte[] {'a', (byte) 0xff, (byte) 0xc3, '\n', (byte) 0xc3});
        splitter.flush();
        accept(new byte[] {(byte) 0xa4, '\n'});
        byte[] junk = new byte[40_000];
        java.util.Arrays.fill(junk, (byte) 0x80);
        accept(junk);
        splitter.end();

        assertThat(lines.get(0)).isEqualTo("a\uFFFD\uFFFD");
        assertThat(lines.get(1)).isEqualTo("ä");
        assertThat(lines.subList(2, lines.size())).allMatch(line -> line.length() <= LogLine.MAX_TEXT);
    }
}
