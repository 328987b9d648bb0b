package dev.tone.canvas.exchange;

import static dev.tone.canvas.exchange.Found.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class MermaidSyntaxTest {
    private static ForeignDrawing read(String text) {
        return ForeignDrawing.read("a.mmd", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document drawn(String text) {
        ForeignDrawing read = read(text);
        assertThat(read.notes()).isEmpty();
        return Document.of(read.drawing().records());
    }

    @Test
    @DisplayName("C-267 what stands in braces goes over lines, and has braces and semicolons in its words")
    void braces_go_over_lines() {
        Document read = drawn("""
                flowchart LR
                  A --> B@{
                    shape: cyl,
                    label: "main {db}; all"
                  }
                  C@{ shape: rounded, label: "one" }; D
                """);

        assertThat(labelled(read, "main {db}; all")).isInstanceOf(ServiceElement.class);
        assertThat(read.elements().stream().map(Element::label))
                .contains("A", "one", "D")
                .hasSize(5);
    }

    @Test
    @DisplayName("C-267 characters are said by number or name, and end no statement")
    void characters_by_number() {
        Document read = drawn("""
                flowchart LR
                  A["#9829; says #quot;hi#quot; #amp; 1 #lt; 2"]
                  B[#35;5] --> C
                  classDef x fill:#f00; D
                """);

        assertThat(read.elements().stream().map(Element::label))
                .containsExactlyInAnyOrder("♥ says \"hi\" & 1 < 2", "#5", "C", "D", "");
    }

    @Test
    @DisplayName("C-267 a line leads to a subgraph in which nothing is")
    void empty_subgraphs() {
        Document read = drawn("""
                flowchart TD
                  subgraph later
                  end
                  subgraph unused
                  end
                  A --> later
                """);

        ConnectorElement line = (ConnectorElement) labelled(read, "");
        assertThat(line.to().target()).isEqualTo(labelled(read, "later").id());
        assertThat(read.elements()).hasSize(3);
    }

    @Test
    @DisplayName("C-267 clicks are addresses, colours have names, icons are told")
    void addresses_colours_icons() {
        ForeignDrawing read = read("""
                flowchart LR
                  A["fa:fa-car Car"] --> B[fa:fa-user]
                  click A href "https://example.com/a" "tip" _blank
                  style A fill:orange,stroke:#333
                  style B fill:rgb(255, 0, 0)
                """);
        Document document = Document.of(read.drawing().records());

        Element car = labelled(document, "Car");
        assertThat(car.head().link()).isEqualTo("https://example.com/a");
        assertThat(car.style().hue()).isIn(Hue.ORANGE, Hue.AMBER);
        assertThat(labelled(document, "user").style().hue()).isEqualTo(Hue.RED);
        assertThat(read.notes()).containsExactly("Left out: icons and pictures of nodes.");
    }

    @Test
    @DisplayName("C-267 a click that would run something is left out and told")
    void clicks_that_run_something() {
        ForeignDrawing read = read("flowchart LR\n A --> B\n click A call alert()\n click B \"javascript:alert(1)\"\n");

        assertThat(read.notes()).containsExactly("Left out: click statements.");
        assertThat(Document.of(read.drawing().records()).elements())
                .allMatch(each -> each.head().link().isEmpty());
    }

    @Test
    @DisplayName("C-281 heads and shapes that there are none of here are told by their names")
    void heads_and_shapes_that_are_none_here() {
        ForeignDrawing read = read("""
                flowchart LR
                 A --o B([Kept])
                 B x-- no --x C{{Six corners}}
                 C --> D[[Sub]] & E@{ shape: cloud, label: "Far" } & F@{ shape: rounded }
                """);

        assertThat(read.notes())
                .containsExactly(
                        "Simplified: arrow heads of the kind circle.",
                        "Simplified: arrow heads of the kind cross.",
                        "Simplified: the shape hexagon.",
                        "Simplified: the shape subprocess.",
                        "Simplified: the shape cloud.");
        assertThat(read("flowchart LR\n A((a)) <--> B(b) --- C{c}\n").notes()).isEmpty();
    }

    @Test
    @DisplayName("C-267 the brace of a boundary may stand on the next line")
    void boundaries_whose_brace_is_below() {
        Document read = drawn("""
                C4Container
                Container_Boundary(c, "Bank")
                {
                  Container(spa, "App", "JavaScript")
                }
                Container(web, "Web", "Java")
                """);

        assertThat(labelled(read, "App").parent())
                .isEqualTo(labelled(read, "Bank").id());
        assertThat(labelled(read, "Web").parent()).isNull();
    }
}
