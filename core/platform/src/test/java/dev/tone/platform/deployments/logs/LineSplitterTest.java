package dev.tone.platform.deployments.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.log.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {
    private final List<String> lines = new ArrayList<>();
    private final LineSplitter splitter = new LineSplitter(lines::add, text -> text.replace("hunter2", "••••"));

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

        assertThat(lines).containsExactly("unix", "windows", "", "", "progress 2", "last");
    }

    @Test
    void showsOfALineThatIsGoneOverWhatATerminalShows() {
        accept("10%\r20%\r100% done\n");
        accept("abc\rX\n");
        accept("\rat once\n");
        accept("Downloading a very long name\rdone\u001b[K\n");
        accept("[#         ]\r\u001b[2K[##########]\r\n");
        accept("12345\r     \rok\n");
        accept("\u001b[32mgreen line\u001b[0m\rRED\n");
        accept("가나다\r라\n");
        accept("plain\n");

        assertThat(lines)
                .containsExactly(
                        "100% done",
                        "Xbc",
                        "at once",
                        "done",
                        "[##########]",
                        "ok",
                        "RED\u001b[32men line\u001b[0m",
                        "라나다",
                        "plain");
    }

    @Test
    void showsEachStateOfALineThatRestsAndNoneTwice() {
        accept("1/3");
        splitter.flush();
        splitter.flush();
        accept("\r2/3");
        splitter.flush();
        accept("\r2/3\r3/3");
        splitter.flush();
        accept("\n");
        accept("next\n");

        assertThat(lines).containsExactly("1/3", "2/3", "3/3", "next");
    }

    @Test
    void keepsAnErrorThatAProgressBarGoesOver() {
        accept("Error: the mirror is gone\r 50%                      \r100%\n");
        splitter.end();

        assertThat(lines).containsExactly("Error: the mirror is gone", "100%");
    }

    @Test
    void hidesWhatOnlyComesTogetherByGoingOverIt() {
        accept("xunter2\rh\n");

        assertThat(lines).containsExactly("••••");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64})
    void cutsAlikeHoweverTheBytesCome(int piece) {
        byte[] all = "a\r\nabc\rX\nwarning: w\rdone      \n\r\r\nä가🚀\r1\nlast\rL".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < all.length; i += piece) {
            splitter.accept(all, i, Math.min(piece, all.length - i));
        }
        splitter.end();

        assertThat(lines).containsExactly("a", "Xbc", "warning: w", "done", "", "1가🚀", "Last");
    }

    @Test
    void anEndlessLineThatIsGoneOverIsCut() {
        accept("start\r");
        for (int i = 0; i < 40_000; i++) {
            accept("x");
        }
        accept("\n");

        assertThat(lines).allMatch(line -> line.length() <= LogLine.MAX_TEXT);
        assertThat(String.join("", lines)).isEqualTo("x".repeat(40_000));
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
