package dev.tone.desktop.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.artifact.FilePreview;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looking at files and fetching them, in the window.
class LookViewTest extends ArtifactsWindow {
    private void show(String path, String content) throws Exception {
        platform.contents.put(path, content.getBytes(StandardCharsets.UTF_8));
        show();
        window.awaitShown("#file-look");
    }

    @Test
    void a_picture_is_shown() throws Exception {
        show("dot.png", "x");

        window.awaitShown("#look-picture");
        assertThat(platform.calls).contains("picture dot.png 0");
        assertThat(window.text("#file-look-name")).isEqualTo("dot.png");
    }

    @Test
    void pages_of_a_document_are_turned() throws Exception {
        show("paper.pdf", "x");
        window.awaitShown("#look-picture");
        assertThat(window.text("#look-page")).isEqualTo("Page 1 of 2");
        assertThat(window.isUsable("#look-back")).isFalse();

        window.click("#look-next");

        window.until(() -> platform.calls.contains("picture paper.pdf 1"), "the next page is asked for");
        window.until(() -> !window.isUsable("#look-next"), "it is the last");
    }

    @Test
    void code_is_shown_in_lines_and_bytes_as_bytes() throws Exception {
        show("app.js", "const a = 1;\nconst b = 2;");
        window.awaitShown("#look-text");
        window.until(() -> ((ListView<?>) window.find("#look-text")).getItems().size() == 2, "both lines are there");

        platform.contents.clear();
        show("tool.bin", "a\0b");
        window.until(
                () -> window.find("#look-text") instanceof ListView<?> list
                        && list.getItems().getFirst().toString().startsWith("00000000  61 00 62"),
                "the bytes are there");
    }

    private String chosen() throws Exception {
        return window.on(() -> List.of("look-source", "look-set").stream()
                .filter(id -> ((ToggleButton) window.find("#" + id)).isSelected())
                .findFirst()
                .orElse("none"));
    }

    @Test
    void markdown_is_set_and_its_source_is_there() throws Exception {
        show(
                "readme.md",
                "# Title\n\nSome *words* and a [link](https://example.org).\n\n- one\n- two\n\n```js\nlet a\n```\n");
        window.awaitShown("#look-markdown");
        assertThat(chosen()).isEqualTo("look-set");

        window.click("#look-source");
        window.awaitShown("#look-text");
        assertThat(chosen()).isEqualTo("look-source");
        window.click("#look-set");
        window.awaitShown("#look-markdown");
    }

    @Test
    void a_table_of_markdown_is_a_table() throws Exception {
        show(
                "readme.md",
                "Seen:\n| Name | Size |\n|:-----|-----:|\n| `a` | 1 |\n| b \\| c | " + "long ".repeat(60) + "|\n");
        window.awaitShown("#look-markdown .markdown-table");

        List<String> cells = window.on(() -> window.find("#look-markdown").lookupAll(".markdown-cell").stream()
                .map(cell -> cell.lookupAll(".markdown-words").stream()
                        .map(words -> ((Text) words).getText())
                        .collect(Collectors.joining()))
                .map(String::strip)
                .toList());
        assertThat(cells)
                .hasSize(6)
                .startsWith("Name", "Size", "a", "1", "b | c")
                .noneMatch(cell -> cell.contains("---"));
        assertThat(window.scrollsSideways("#look-markdown")).isFalse();
    }

    @Test
    void tasks_of_markdown_are_boxes() throws Exception {
        show("readme.md", "- [ ] write\n- [x] **read**\n- [X] done\n- [y] none\n- [link](https://example.org)\n");
        window.awaitShown("#look-markdown .markdown-task");

        assertThat(window.on(() -> window.find("#look-markdown").lookupAll(".markdown-task").stream()
                        .map(Node::getAccessibleText)
                        .toList()))
                .containsExactly("To do", "Done", "Done");
        assertThat(window.on(() -> window.find("#look-markdown").lookupAll(".markdown-words").stream()
                        .map(words -> ((Text) words).getText())
                        .collect(Collectors.joining())))
                .startsWith("writereaddone[y] none");
    }

    @Test
    void short_words_of_a_table_are_not_broken_beside_long_ones() throws Exception {
        show("readme.md", "| Name | Notes |\n|---|---|\n| front-page.html | " + "long ".repeat(60) + "|\n");
        window.awaitShown("#look-markdown .markdown-table");

        assertThat(window.on(() -> {
                    Region name = (Region) window.find("#look-markdown").lookupAll(".markdown-cell").stream()
                            .skip(2)
                            .findFirst()
                            .orElseThrow();
                    Region words = (Region) name.getChildrenUnmodifiable().getFirst();
                    return words.getWidth() - words.prefWidth(-1);
                }))
                .isGreaterThanOrEqualTo(0);
    }

    @Test
    void how_large_a_file_of_an_archive_is_is_seen_beside_a_long_name() throws Exception {
        String path = "a-folder/".repeat(20) + "page.html";
        platform.entries = List.of(new FilePreview.Entry(path, 48_213_000));
        show("inner.zip", "x");
        window.awaitShown("#look-entries .list-cell:filled");

        assertThat(window.scrollsSideways("#look-entries")).isFalse();
        assertThat(window.cut("#look-entries")).containsExactly(path);
    }

    @Test
    void of_an_empty_file_it_is_said_that_it_is_empty() throws Exception {
        show("notes.txt", "");

        window.awaitShown("#look-said");
        assertThat(window.text("#look-said")).isEqualTo("This file is empty.");
        platform.contents.clear();
        show("readme.md", "");
        window.awaitShown("#look-said");
    }

    @Test
    void archives_are_listed_and_damage_is_said() throws Exception {
        show("inner.zip", "x");
        window.awaitShown("#look-entries");

        platform.contents.clear();
        show("broken.tar", "x");
        window.until(() -> !window.isShown("#look-entries"), "it is no list");
    }

    @Test
    void a_page_opens_in_isolation_only_when_asked() throws Exception {
        show("index.html", "<h1>hello</h1>");
        window.awaitShown("#look-text");
        assertThat(platform.calls).doesNotContain("page a1");

        window.click("#look-as-page");

        window.awaitShown("#look-view");
        assertThat(platform.calls).contains("page a1");
        window.click("#look-source");
        window.awaitGone("#look-view");
    }

    @Test
    void a_file_is_fetched_to_a_chosen_place_and_a_failure_is_said(@TempDir Path here) throws Exception {
        show("app.js", "1");
        window.awaitShown("#look-text");
        window.desk.saveFile = Optional.of(here.resolve("mine.js"));

        window.click("#artifact-save").click("#artifact-save-file");
        window.awaitShown("#download-reveal");
        assertThat(platform.calls).contains("save app.js as mine.js");

        platform.away = true;
        window.click("#artifact-save").click("#artifact-save-file");
        window.awaitShown("#download-2 .fault-view");
    }

    @Test
    void what_cannot_be_fetched_is_said_to_who_drags_it_and_not_to_who_only_presses() throws Exception {
        show("app.js", "1");
        window.awaitShown("#look-text");
        platform.away = true;

        window.click("#artifact-files .tree-cell");
        window.until(() -> platform.calls.contains("save app.js in vain"), "it was fetched ahead");
        assertThat(window.on(() -> List.copyOf(workspace.notices.current()))).isEmpty();

        window.drag("#artifact-files .tree-cell", "#artifact-save");
        window.until(() -> workspace.notices.current().size() == 1, "who drags it is told, once");
    }
}
