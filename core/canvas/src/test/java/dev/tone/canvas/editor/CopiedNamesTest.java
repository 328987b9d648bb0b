package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.check.Check;
import dev.tone.canvas.blueprint.check.Checks;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedNamesTest {
    private static ServiceElement named(String id, String name, double x) {
        return service(id, ServiceKind.API, x, 0).withLabel(name);
    }

    private static List<String> names(EditorDriver driver) {
        List<String> names = new ArrayList<>();
        driver.elements().forEach(element -> {
            if (element instanceof ServiceElement service) {
                names.add(service.name());
            }
        });
        return names;
    }

    private static void hasNoNameTwice(EditorDriver driver) {
        assertThat(Checks.of(driver.document))
                .noneMatch(finding -> finding.check() == Check.DUPLICATE_NAME || finding.check() == Check.NAME_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "api,          api-2",
        "api-2,        api-3",
        "Orders API,   Orders API 2",
        "Orders API 7, Orders API 8",
        "주문,           주문 2",
        "99999999,     99999999 2"
    })
    @DisplayName("C-272 a duplicate has the next free name, undo takes it back")
    void duplicate(String name, String copied) {
        EditorDriver driver = new EditorDriver(named("a", name, 0));
        String before = driver.bytes();
        driver.editor.selection().only(id("a"));
        driver.editor.copying().duplicate();
        assertThat(driver.selected().label()).isEqualTo(copied);
        hasNoNameTwice(driver);
        driver.undo();
        assertThat(driver.bytes()).isEqualTo(before);
    }

    @Test
    @DisplayName("C-272 what is told to machines alike is the same name, whatever it looks like")
    void keys() {
        EditorDriver driver = new EditorDriver(named("a", "api", 0), named("b", "API 2", 300));
        driver.editor.selection().only(id("a"));
        driver.editor.copying().duplicate();
        assertThat(driver.selected().label()).isEqualTo("api-3");
        driver.holding(Modifiers.MOD).key("ArrowDown");
        assertThat(driver.selected().label()).isEqualTo("api-4");
        hasNoNameTwice(driver);
    }

    @Test
    @DisplayName("C-272 a name that machines are told the beginning of only is still another one to read")
    void long_names() {
        String name = "The service that does more than anybody can remember";
        EditorDriver driver = new EditorDriver(named("a", name, 0));
        driver.editor.selection().only(id("a"));
        driver.editor.copying().array(3, 1, 20);
        assertThat(names(driver)).containsExactlyInAnyOrder(name, name + " 2", name + " 3");
    }

    @Test
    @DisplayName("C-272 each service of a grid has a name of its own, also within frames and groups")
    void array() {
        EditorDriver driver = new EditorDriver(
                new FrameElement(head("frame"), new Rect(-50, -50, 600, 300), "Zone"),
                named("a", "api", 0).withHead(head("a").withParent(id("frame"))),
                named("b", "db", 300).withHead(head("b").withParent(id("frame"))),
                connector("ab", "a", "b"));
        driver.editor.selection().only(id("frame"));
        driver.editor.copying().array(2, 2, 40);
        assertThat(names(driver))
                .containsExactlyInAnyOrder("api", "db", "api-2", "db-2", "api-3", "db-3", "api-4", "db-4");
        hasNoNameTwice(driver);
        driver.hasSteps(1);
    }

    @Test
    @DisplayName("C-272 a copy that is dragged is called in the hand as it will be")
    void dragged() {
        EditorDriver driver = new EditorDriver(named("a", "api", 0));
        driver.holding(Modifiers.ALT).press(100, 44).moveTo(400, 300);
        assertThat(driver.overlay().ghosts())
                .extracting(ghost -> ((ServiceElement) ghost).name())
                .containsExactly("api-2");
        driver.release();
        assertThat(driver.selected().label()).isEqualTo("api-2");
    }

    @Test
    @DisplayName("C-272 what was cut comes back as it was called, a second time with the next name")
    void pasted() {
        EditorDriver driver = new EditorDriver(named("a", "api", 0));
        driver.editor.selection().only(id("a"));
        String text = driver.editor.copying().copy();
        driver.editor.commands().delete();
        driver.editor.copying().paste(text, new Point(200, 200));
        assertThat(names(driver)).containsExactly("api");
        driver.editor.copying().pasteInPlace(text);
        assertThat(names(driver)).containsExactlyInAnyOrder("api", "api-2");
    }

    @Test
    @DisplayName("C-272 what comes along keeps its name where it is free, and nobody else gets it")
    void joined() {
        EditorDriver from = new EditorDriver(named("a", "api", 0), named("b", "api-2", 300));
        EditorDriver into = new EditorDriver(named("c", "api", 0));
        into.editor.copying().insert(from.document, new Point(900, 900));
        assertThat(names(into)).containsExactlyInAnyOrder("api", "api-2", "api-3");
        hasNoNameTwice(into);
    }

    @Test
    @DisplayName("C-272 what is only drawn, and what is no service, keeps its name")
    void drawn_only() {
        ServiceElement service = named("a", "Customer", 0);
        Entry drawn = service.withProperties(service.properties().withDrawingOnly(true));
        EditorDriver driver = new EditorDriver(drawn, rectangle("r", 0, 300).withLabel("Customer"));
        driver.editor.selection().set(List.of(id("a"), id("r")));
        driver.editor.copying().duplicate();
        assertThat(driver.elements())
                .extracting(element -> element.label())
                .containsOnly("Customer")
                .hasSize(4);
    }

    @Test
    @DisplayName("C-272 a thousand copies of one are numbered from 2 to 1001")
    void many() {
        EditorDriver driver = new EditorDriver(named("a", "api", 0));
        driver.editor.selection().only(id("a"));
        driver.editor.copying().array(77, 13, 20);
        assertThat(names(driver))
                .contains("api")
                .containsAll(IntStream.rangeClosed(2, 1001)
                        .mapToObj(number -> "api-" + number)
                        .toList());
    }
}
