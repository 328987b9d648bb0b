package dev.tone.canvas.version;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.editor.Commenting;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.LayerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionFolderTest {
    private static final Instant T0 = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    private Path folder;

    private final EditorDriver driver =
            new EditorDriver(rectangle("a", 100, 100), rectangle("b", 500, 100), connector("c", "a", "b"));

    private VersionFolder versions() {
        return new VersionFolder(folder.resolve("deep/inside"));
    }

    private Version save(String id, String name, Instant at) {
        Version version = new Version(id, name, at, driver.document.elementCount());
        versions().save(version, driver.document.records());
        return version;
    }

    @Test
    @DisplayName("C-202 versions are there after a restart, the newest first; renaming and removing are taken back")
    void keeping() {
        assertThat(versions().list()).isEmpty();
        versions().forgetRemoved();
        Version first = save("v1", "First", T0);
        Version second = save("v2", "둘째", T0.plusSeconds(60));
        assertThat(versions().list()).containsExactly(second, first);

        versions().rename(first.withName("One"));
        assertThat(versions().list()).extracting(Version::name).containsExactly("둘째", "One");
        versions().remove("v1");
        versions().remove("v1");
        assertThat(versions().list()).containsExactly(second);
        versions().rename(first);
        assertThat(versions().content("v1")).isEqualTo(driver.document.records());
        versions().remove("v1");
        versions().forgetRemoved();
        assertThatThrownBy(() -> versions().content("v1")).isInstanceOf(FaultException.class);
        assertThat(versions().content("v2")).isEqualTo(driver.document.records());
    }

    @Test
    @DisplayName("C-202 what is no version is left alone and not shown")
    void strangers() throws IOException {
        Version known = save("v1", "First", T0);
        Path inside = folder.resolve("deep/inside");
        Files.writeString(inside.resolve("v2.json"), "{\"id\":\"v1\",\"name\":\"x\",\"at\":\"2026-05-04T12:00:00Z\"}");
        Files.writeString(inside.resolve("v3.json"), "not json");
        Files.writeString(inside.resolve("v4.json"), " ".repeat(20_000));
        Files.writeString(inside.resolve("v5.json"), "{}");
        Files.writeString(inside.resolve("note.txt"), "hello");

        assertThat(versions().list()).containsExactly(known);
        assertThat(inside.resolve("v3.json")).exists();
        assertThatThrownBy(() -> versions().content("../x")).isInstanceOf(IllegalArgumentException.class);
        Files.writeString(inside.resolve("v1.tone"), "damaged");
        assertThatThrownBy(() -> versions().content("v1")).isInstanceOf(FaultException.class);
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        assertThatThrownBy(() -> new VersionFolder(file).save(known, List.of())).isInstanceOf(FaultException.class);
    }

    @Test
    @DisplayName("C-203 restoring a version is one edit that undo takes back; what people said stays")
    void restoring() {
        save("v1", "First", T0);
        List<CanvasRecord> then = driver.document.records();
        driver.editor.change(edit -> {
            edit.remove("b");
            edit.remove("c");
            edit.put(rectangle("a", 700, 700));
            edit.put(rectangle("new", 0, 0));
        });
        Commenting commenting = driver.editor.commenting();
        commenting.begin(commenting.pinAt(Point.ORIGIN), new Commenting.Author("a", "A"), "Stay", T0);
        String before = driver.bytes();
        driver.hasSteps(2);
        Document version = Document.of(versions().content("v1"));
        driver.editor.change(edit -> RestoreVersion.plan(edit, version));

        driver.hasSteps(3);
        assertThat(driver.bounds("a")).isEqualTo(new Rect(100, 100, 100, 60));
        assertThat(driver.document.element(Fixtures.id("new"))).isNull();
        assertThat(driver.document.threads()).hasSize(1);
        assertThat(driver.document.elements()).hasSize(3);
        commenting.remove(driver.document.threads().getFirst().key());
        assertThat(driver.document.records()).isEqualTo(then);
        driver.undo();
        driver.undo();
        assertThat(driver.bytes()).isEqualTo(before);
        driver.editor.change(edit -> RestoreVersion.plan(edit, Document.of(driver.document.records())));
        driver.hasSteps(2);
    }

    @Test
    @DisplayName("C-222 a version as a canvas of its own has all of it, connected as it was, under other ids")
    void copying() {
        Layer upper = Layer.named(new LayerId("upper"), "Upper", new ZIndex("a5"));
        driver.others(edit -> {
            edit.put(Layer.BASE);
            edit.put(upper);
            edit.put(rectangle("up", 0, 0).withHead(Fixtures.head("up").withLayer(upper.id())));
        });
        IdGenerator ids = new IdGenerator(Clock.fixed(T0, ZoneOffset.UTC), new Random(1));
        Document copy = RestoreVersion.copy(driver.document.records(), ids::next);
        EditorDriver fresh = new EditorDriver();
        fresh.editor.change(edit -> RestoreVersion.plan(edit, copy));

        assertThat(fresh.hasSteps(1).document.layers()).extracting(Layer::name).contains("Upper");
        assertThat(fresh.document.elements()).hasSize(4).doesNotContainAnyElementsOf(driver.document.elements());
        ConnectorElement line = fresh.document.elements().stream()
                .filter(ConnectorElement.class::isInstance)
                .map(ConnectorElement.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(fresh.bounds(line.to().target().value())).isEqualTo(driver.bounds("b"));
    }
}
