package dev.tone.canvas.document;

import static dev.tone.canvas.document.Fixtures.id;

import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Edits such as people make, in any order, repeatable by their seed.
public final class RandomEdits {
    private final Random random;
    private final String prefix;
    private int made;

    /// @param prefix of the ids of what is made, so that several people do not make the same
    public RandomEdits(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    /// One to three changes of the document, as a diff that is not made yet.
    public Diff next(Document document) {
        Diff diff = Diff.NONE;
        while (diff.isEmpty()) {
            diff = document.plan(edit -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    change(edit);
                }
            });
        }
        return diff;
    }

    private void change(Edit edit) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> edit.put(newElement(edit));
            case 3 -> edit.put(Layer.named(new LayerId(prefix + "layer" + made++), "Layer", place()));
            case 4 -> {
                Entry any = any(edit);
                if (any != null) {
                    edit.remove(any.key());
                }
            }
            default -> {
                Entry any = any(edit);
                if (any instanceof Element element) {
                    edit.put(changed(element, edit));
                } else if (any instanceof Layer layer) {
                    edit.put(changed(layer));
                }
            }
        }
    }

    private Element changed(Element element, Edit edit) {
        Head head = element.head();
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> element.movedBy(random.nextInt(400) - 200, random.nextInt(400) - 200);
            case 3 -> element.withLabel("label " + random.nextInt(5));
            case 4 -> element.withHead(head.withZ(place()));
            case 8, 9 -> {
                Entry other = any(edit);
                yield element.withHead(head.withParent(
                        !(other instanceof ConnectorElement) && other instanceof Element box && random.nextInt(4) > 0
                                ? box.id()
                                : null));
            }
            case 5 -> element.withHead(head.withLayer(anyLayer(edit)));
            case 6 -> element.withHead(head.withStyle(head.style().withHue(Hue.values()[random.nextInt(5)])));
            case 7 ->
                element instanceof ConnectorElement connector
                        ? connector.withEnds(end(edit), end(edit))
                        : element.withHead(head.withLocked(random.nextBoolean()));
            case 10 ->
                element instanceof BoxElement box
                        ? box.withRotation(random.nextInt(24) * 15)
                        : element.withLabel("turned");
            default ->
                element instanceof BoxElement box
                        ? box.withBounds(
                                new Rect(box.bounds().x(), box.bounds().y(), random.nextInt(300), random.nextInt(300)))
                        : element;
        };
    }

    private Layer changed(Layer layer) {
        return switch (random.nextInt(3)) {
            case 0 -> layer.withVisible(random.nextBoolean());
            case 1 -> layer.withOrder(place());
            default -> layer.withOpacity(random.nextInt(5) / 4.0);
        };
    }

    private Element newElement(Edit edit) {
        Head head = Head.of(id(prefix + made++), anyLayer(edit), place());
        Rect bounds = new Rect(
                random.nextInt(4_000) - 2_000,
                random.nextInt(4_000) - 2_000,
                random.nextInt(10) == 0 ? 3_000 : random.nextInt(200),
                random.nextInt(200));
        return switch (random.nextInt(9)) {
            case 0 -> new TextElement(head, bounds, "text");
            case 1 -> new FrameElement(head, bounds, "frame");
            case 2 -> {
                ServiceKind kind = ServiceKind.values()[random.nextInt(ServiceKind.values().length)];
                yield new ServiceElement(head, bounds, kind, "service", kind.defaults());
            }
            case 3 -> ConnectorElement.between(head, end(edit), end(edit));
            case 5 -> new GroupElement(head, "group");
            case 6 -> new NoteElement(head, bounds, "note");
            case 7 -> {
                List<Point> points = List.of(bounds.at(0, 0), bounds.at(random.nextDouble(), 0.5), bounds.at(1, 1));
                yield new FreehandElement(head, bounds, Pen.PEN, Trace.through(points, bounds));
            }
            case 4 -> new UnknownElement(head, bounds, "hologram");
            default -> new ShapeElement(head, bounds, ShapeKind.values()[random.nextInt(3)], "");
        };
    }

    private End end(Edit edit) {
        Point at = new Point(random.nextInt(1_000), random.nextInt(1_000));
        Entry any = any(edit);
        if (any instanceof BoxElement box && random.nextInt(4) > 0) {
            ElementId target = box.id();
            return new End.Attached(target, random.nextBoolean() ? null : new Point(random.nextDouble(), 1), at);
        }
        return new End.Free(at);
    }

    private ZIndex place() {
        return new ZIndex("a" + random.nextInt(10));
    }

    private LayerId anyLayer(Edit edit) {
        List<Layer> layers = edit.document().layers();
        return layers.get(random.nextInt(layers.size())).id();
    }

    private @Nullable Entry any(Edit edit) {
        List<String> keys =
                edit.document().entries().stream().map(Entry::key).sorted().toList();
        return keys.isEmpty() ? null : edit.get(keys.get(random.nextInt(keys.size())));
    }

    /// The content in a form in which two documents compare and a difference can be read.
    public static Map<String, Entry> content(Document document) {
        Map<String, Entry> content = new java.util.TreeMap<>();
        document.entries().forEach(entry -> content.put(entry.key(), entry));
        return content;
    }
}
