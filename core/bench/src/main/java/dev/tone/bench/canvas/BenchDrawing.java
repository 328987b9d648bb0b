package dev.tone.bench.canvas;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.id.ElementId;
import java.util.Random;

/// A large drawing that is the same every time: 60 % labelled rectangles, 25 % texts, 15 % arrows on a jittered grid.
public final class BenchDrawing {
    private static final int CELL_WIDTH = 200;
    private static final int CELL_HEIGHT = 120;
    private static final long SEED = 42;

    private final Random random = new Random(SEED);
    private final int columns;

    private BenchDrawing(int count) {
        columns = (int) Math.ceil(Math.sqrt(count * (double) CELL_HEIGHT / CELL_WIDTH));
    }

    public static Document of(int count) {
        BenchDrawing drawing = new BenchDrawing(count);
        Document document = new Document();
        document.apply(
                document.plan(edit -> {
                    for (int i = 0; i < count; i++) {
                        drawing.add(edit, i);
                    }
                }),
                Origin.REMOTE);
        return document;
    }

    private void add(Edit edit, int i) {
        int x = i % columns * CELL_WIDTH + random.nextInt(40);
        int y = i / columns * CELL_HEIGHT + random.nextInt(20);
        Head head = Head.of(new ElementId("e" + i), Layer.BASE.id(), ZIndex.FIRST)
                .withStyle(Style.DEFAULT.withHue(Hue.values()[random.nextInt(Hue.values().length)]));
        double kind = random.nextDouble();
        if (kind < 0.6) {
            Rect box = new Rect(x, y, 60 + random.nextInt(90), 40 + random.nextInt(50));
            edit.put(new ShapeElement(head, box, ShapeKind.RECTANGLE, "Box " + i));
        } else if (kind < 0.85) {
            edit.put(new TextElement(head, new Rect(x, y, 150, 25), "Note " + i + " seed " + random.nextInt(10_000)));
        } else {
            Point from = new Point(x, y);
            Point to = new Point(x + 60 + random.nextInt(90), y + random.nextInt(80));
            edit.put(ConnectorElement.between(head, new End.Free(from), new End.Free(to))
                    .withRouting(Routing.STRAIGHT));
        }
    }
}
