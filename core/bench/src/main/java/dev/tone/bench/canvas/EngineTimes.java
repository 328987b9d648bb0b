package dev.tone.bench.canvas;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Operations;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.outline.Search;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import dev.tone.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the engine does between an input and the painting, on a drawing of 10,000 elements.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineTimes {
    private static final int ELEMENTS = 10_000;
    private static final ElementId ONE = new ElementId("e4242");
    private static final Rect VIEW = new Rect(4_000, 4_000, 1_440, 900);

    private Document document = new Document();
    private Scene scene = new Scene(document);
    private int by = 1;

    @Setup
    public void draw() {
        document = BenchDrawing.of(ELEMENTS);
        scene = new Scene(document);
    }

    /// Finds what is written on it, as Ctrl+F does with each key.
    @Benchmark
    public List<ElementId> find() {
        return Search.find(scene, "note 42");
    }

    /// What is in sight, as each frame asks.
    @Benchmark
    public List<SceneItem> query() {
        List<SceneItem> found = new ArrayList<>();
        scene.query(VIEW, found::add);
        return found;
    }

    /// One element is moved: the change, the scene after it, and the operation as it goes to the disk.
    @Benchmark
    public String edit() {
        by = -by;
        var diff = document.plan(edit -> edit.put(element(document).movedBy(by, 0)));
        document.apply(diff, Origin.OWN);
        return Json.write(Operations.of(diff));
    }

    private static Element element(Document document) {
        return Objects.requireNonNull(document.element(ONE));
    }
}
