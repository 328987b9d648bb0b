package dev.tone.canvas.tools;

import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.canvas.document.Address;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Modifiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkingTest {
    private static final String DOCS = "https://tone.example/docs";

    @Test
    @DisplayName("C-224 what is selected leads to one address, as one step, which undo and redo restore")
    void linking() {
        EditorDriver driver = new EditorDriver(rectangle("a", 100, 100), rectangle("b", 400, 100));
        driver.editor.choosing().all();
        driver.editor.commands().link(DOCS);

        assertThat(link(driver, "a")).isEqualTo(link(driver, "b")).isEqualTo(DOCS);
        driver.hasSteps(1);
        driver.editor.commands().undo();
        assertThat(link(driver, "a")).isEmpty();
        driver.editor.commands().redo();
        assertThat(link(driver, "b")).isEqualTo(DOCS);
    }

    @Test
    @DisplayName("C-224 Mod and a click follow a link and select nothing; a drag with Mod still makes a copy")
    void following() {
        EditorDriver driver = new EditorDriver(linked("a"), rectangle("b", 400, 100));
        List<String> followed = new ArrayList<>();
        driver.editor.followed().listen(followed::add);

        driver.holding(Modifiers.MOD).click(150, 130);
        assertThat(followed).containsExactly(DOCS);
        driver.click(450, 130).hasSelected("b");
        assertThat(followed).hasSize(1);

        driver.press(150, 130).moveTo(150, 330).release();
        assertThat(followed).hasSize(1);
        driver.hasSteps(1);
    }

    @Test
    @DisplayName("C-224 following what is selected goes where the first of it leads; what leads nowhere is passed over")
    void following_the_selection() {
        EditorDriver driver = new EditorDriver(rectangle("b", 400, 100), linked("a"));
        List<String> followed = new ArrayList<>();
        driver.editor.followed().listen(followed::add);
        driver.editor.selection().set(List.of(id("b")));
        driver.editor.commands().follow();
        assertThat(followed).isEmpty();
        driver.editor.choosing().all();
        driver.editor.commands().follow();
        assertThat(followed).containsExactly(DOCS);
    }

    @ParameterizedTest
    @CsvSource({
        "https://tone.example/a, https://tone.example/a",
        "tone.example/a?b=c, https://tone.example/a?b=c",
        "' http://localhost:8080 ', http://localhost:8080"
    })
    @DisplayName("C-224 an address without a scheme is meant as HTTPS")
    void meant(String typed, String address) {
        assertThat(Address.of(typed)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "javascript://a.example/%0aalert(1)",
                "file:///etc/passwd",
                "tone://open/x",
                "data:text/html,x",
                "https://",
                "https://bank.example@evil.example/",
                "two words"
            })
    @DisplayName(
            "C-224 only addresses of the web are followed; any other that came with a drawing is kept and leads nowhere")
    void refused(String text) {
        assertThat(Address.of(text)).isEmpty();
        Map<String, com.fasterxml.jackson.databind.JsonNode> properties =
                new HashMap<>(EntryCodec.properties(rectangle("a", 0, 0)));
        properties.put("link", TextNode.valueOf(text));
        Element read = (Element) EntryCodec.decode("a", "shape", properties);
        assertThat(read.link()).isEmpty();
        assertThat(EntryCodec.properties(read)).containsEntry("link", TextNode.valueOf(text));
    }

    private static Element linked(String id) {
        Element element = rectangle(id, 100, 100);
        return element.withHead(element.head().withLink(DOCS));
    }

    private static String link(EditorDriver driver, String id) {
        return Objects.requireNonNull(driver.editor.document().element(id(id))).link();
    }
}
