package dev.tone.canvas.blueprint.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.blueprint.RandomSystems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;

class YamlWriterTest {
    private static String write(Object document) {
        return new YamlWriter().document(document).done().text();
    }

    private static void requireReadBack(Map<String, Object> document) {
        String text = write(document);
        Object newer = new Load(LoadSettings.builder().build()).loadFromString(text);
        Object older = new Yaml().load(text);
        assertThat(newer).as(text).isEqualTo(document);
        assertThat(older).as(text).isEqualTo(document);
    }

    @Test
    @DisplayName("BP-1 a text is read as this very text, by readers of YAML 1.1 and 1.2, as value, key and item")
    void every_trap_is_read_back() {
        for (String trap : RandomSystems.TRAPS) {
            if (!trap.equals("half \uD800")) {
                requireReadBack(Map.of("value", trap));
                requireReadBack(Map.of(trap, "key"));
                requireReadBack(Map.of("list", List.of(trap, Map.of("in", trap))));
                requireReadBack(Map.of("deep", Map.of("er", Map.of("value", trap))));
            }
        }
    }

    @Test
    @DisplayName("BP-1 so are texts by chance")
    void texts_by_chance_are_read_back() {
        Random random = new Random(20261123);
        String signs = "ab 01-_.:/#'\"\\[]{}!&*%@`|>?,=~<\n\t\r$é한\u0085\u2028\u00A0";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(9); j >= 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            requireReadBack(Map.of("value", text.toString(), "list", List.of(text.toString())));
        }
    }

    @Test
    void what_is_plain_stays_plain() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("image", "postgres:18");
        map.put("path", "/var/lib/postgresql");
        map.put("words", "two words");
        map.put("number", 7);
        map.put("truth", true);
        map.put("text", "7");
        map.put("none", Map.of());
        map.put("empty", List.of());
        map.put("lines", "one\n\ntwo");
        map.put("items", List.of("a", Map.of("b", List.of("c"))));

        assertThat(write(map)).isEqualTo("""
                image: postgres:18
                path: /var/lib/postgresql
                words: two words
                number: 7
                truth: true
                text: "7"
                none: {}
                empty: []
                lines: |-
                  one

                  two
                items:
                  - a
                  - b:
                      - c
                """);
    }

    @Test
    @DisplayName("BP-2 the lines of each owner are known, the smallest part first")
    void lines_have_owners() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("b", new Owned("small", "x\ny"));
        inner.put("c", 1);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", new Owned("large", inner));
        map.put("d", List.of("e", new Owned("item", Map.of("f", "g"))));
        YamlText text = new YamlWriter().comment("Head").document(map).done();

        assertThat(text.text()).isEqualTo("# Head\na:\n  b: |-\n    x\n    y\n  c: 1\nd:\n  - e\n  - f: g\n");
        assertThat(text.linesOf("large")).containsExactly(new LineRange(1, 5));
        assertThat(text.linesOf("small")).containsExactly(new LineRange(2, 4));
        assertThat(text.linesOf("item")).containsExactly(new LineRange(8, 8));
        assertThat(text.ownerOf(3)).contains("small");
        assertThat(text.ownerOf(5)).contains("large");
        assertThat(text.ownerOf(0)).isEmpty();
    }

    @Test
    void only_values_of_yaml_are_written() {
        assertThatThrownBy(() -> write(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(new ArrayList<>())).isInstanceOf(IllegalArgumentException.class);
    }
}
