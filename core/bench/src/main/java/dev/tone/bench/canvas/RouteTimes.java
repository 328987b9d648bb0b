package dev.tone.bench.canvas;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.model.id.ElementId;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Boxes with 1,000 orthogonal connectors that go around them: one box moves, and its lines and those in whose way it
/// gets find their way again.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RouteTimes {
    private static final int CONNECTORS = 1_000;
    private static final int COLUMNS = 25;
    private static final int ROWS = 24;
    /// Lines lead so many places further at most, as in drawings that people make.
    private static final int REACH = 4;

    private final Random random = new Random(42);
    private Document document = new Document();
    private Scene scene = new Scene(document);
    private int moved;

    @Setup
    public void draw() {
        document = new Document();
        document.apply(
                document.plan(edit -> {
                    for (int i = 0; i < COLUMNS * ROWS; i++) {
                        edit.put(box(i));
                    }
                    for (int i = 0; i < CONNECTORS; i++) {
                        connect(edit, i);
                    }
                }),
                Origin.REMOTE);
        scene = new Scene(document);
    }

    private ShapeElement box(int i) {
        Rect bounds = new Rect(
                i % COLUMNS * 240 + random.nextInt(60), Math.floorDiv(i, COLUMNS) * 160 + random.nextInt(40), 120, 64);
        return new ShapeElement(head("b" + i), bounds, ShapeKind.RECTANGLE, "Box " + i);
    }

    private void connect(Edit edit, int i) {
        int from = random.nextInt(COLUMNS * ROWS);
        int column = Math.clamp(from % COLUMNS + random.nextInt(-REACH, REACH + 1), 0, COLUMNS - 1);
        int row = Math.clamp(Math.floorDiv(from, COLUMNS) + random.nextInt(-REACH, REACH + 1), 0, ROWS - 1);
        int to = row * COLUMNS + column == from ? (from + 1) % (COLUMNS * ROWS) : row * COLUMNS + column;
        edit.put(ConnectorElement.between(head("c" + i), end(edit, from), end(edit, to))
                .withRouting(Routing.ORTHOGONAL));
    }

    private static End end(Edit edit, int box) {
        ShapeElement shape = (ShapeElement) Objects.requireNonNull(edit.element(new ElementId("b" + box)));
        return new End.Attached(shape.id(), null, shape.bounds().center());
    }

    private static Head head(String id) {
        return Head.of(new ElementId(id), Layer.BASE.id(), ZIndex.FIRST);
    }

    /// Each time another box, and every second time back.
    @Benchmark
    public Scene move() {
        int box = moved++ / 2 % (COLUMNS * ROWS);
        int by = moved % 2 == 0 ? -15 : 15;
        document.apply(
                document.plan(edit -> edit.put(Objects.requireNonNull(document.element(new ElementId("b" + box)))
                        .movedBy(by, by))),
                Origin.OWN);
        return scene;
    }
}
