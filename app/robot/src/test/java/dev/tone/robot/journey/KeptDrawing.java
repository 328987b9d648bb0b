package dev.tone.robot.journey;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.client.http.Paging;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.session.Discovery;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.ElementId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A drawing as the platform keeps it, and what a reader could take amiss in it.
final class KeptDrawing {
    /// Nearer than this, two lines or the ends of two are taken for one.
    private static final double APART = 5;

    private final CanvasSnapshot snapshot;
    private final Scene scene;

    private KeptDrawing(CanvasSnapshot snapshot) {
        this.snapshot = snapshot;
        this.scene = new Scene(Document.of(snapshot.records()));
    }

    /// @param data folder of a running platform
    /// @param canvas its name
    static KeptDrawing read(Path data, String canvas) {
        PlatformEndpoint endpoint = Discovery.find(data).orElseThrow();
        try (ToneClient client = new ToneClient(endpoint, "journey")) {
            return Paging.stream((cursor, limit) -> client.projects().list("active", null, cursor, limit))
                    .flatMap(project ->
                            Paging.stream((cursor, limit) -> client.canvases().list(project.id(), null, cursor, limit)))
                    .filter(one -> one.name().equals(canvas))
                    .map(one -> new KeptDrawing(client.canvases().snapshot(one.id(), null)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// All of it, as it is kept.
    List<?> records() {
        return snapshot.records();
    }

    Document document() {
        return scene.document();
    }

    <T extends Element> List<T> all(Class<T> type) {
        return scene.backToFront().stream()
                .map(SceneItem::element)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// What each container holds, by names.
    Map<String, List<String>> containers() {
        return all(FrameElement.class).stream()
                .collect(Collectors.toMap(
                        FrameElement::label,
                        frame -> all(ServiceElement.class).stream()
                                .filter(service -> frame.id().equals(service.parent()))
                                .map(ServiceElement::name)
                                .sorted()
                                .toList(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /// What is on each layer, services by their names.
    Map<String, List<String>> layers() {
        return document().layers().stream()
                .collect(Collectors.toMap(
                        Layer::name,
                        layer -> all(ServiceElement.class).stream()
                                .filter(service ->
                                        document().layerOf(service).id().equals(layer.id()))
                                .map(ServiceElement::name)
                                .sorted()
                                .toList(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /// What leads where, by names.
    List<String> connected() {
        return lines().stream().map(this::said).toList();
    }

    /// Lines with an end that hangs on nothing.
    List<String> loose() {
        return lines().stream()
                .filter(line -> line.element() instanceof ConnectorElement connector
                        && (connector.from().target() == null || connector.to().target() == null))
                .map(this::said)
                .toList();
    }

    /// Lines that somebody has laid by hand.
    List<String> bent() {
        return lines().stream()
                .filter(line -> line.element() instanceof ConnectorElement connector
                        && !connector.waypoints().isEmpty())
                .map(this::said)
                .toList();
    }

    /// Lines that go through something they do not connect, and boxes that cover each other.
    List<String> collisions() {
        List<String> found = new ArrayList<>();
        List<BoxElement> boxes = all(BoxElement.class).stream()
                .filter(box -> !(box instanceof FrameElement))
                .toList();
        for (SceneItem line : lines()) {
            for (BoxElement box : boxes) {
                if (line.element() instanceof ConnectorElement connector
                        && !connector.isAttachedTo(box.id())
                        && Segments.touches(line.path().points(), box.bounds())) {
                    found.add(said(line) + " goes through " + box.label());
                }
            }
        }
        for (BoxElement one : boxes) {
            for (BoxElement other : boxes) {
                if (one.id().value().compareTo(other.id().value()) < 0
                        && one.bounds().intersects(other.bounds())) {
                    found.add(one.label() + " covers " + other.label());
                }
            }
        }
        return found;
    }

    /// Pairs of lines that run on each other, side by side or end to end, so that one is read for the other.
    List<String> mistakable() {
        List<Piece> pieces =
                lines().stream().flatMap(line -> pieces(line).stream()).toList();
        List<String> found = new ArrayList<>();
        for (Piece one : pieces) {
            for (Piece other : pieces) {
                if (one.line().compareTo(other.line()) < 0 && one.isTakenFor(other)) {
                    found.add(one + " and " + other);
                }
            }
        }
        return found;
    }

    private record Piece(String line, boolean upright, double at, double from, double to) {
        boolean isTakenFor(Piece other) {
            return upright == other.upright
                    && Math.abs(at - other.at) < APART
                    && Math.min(to, other.to) - Math.max(from, other.from) > -APART;
        }
    }

    private List<Piece> pieces(SceneItem line) {
        List<Piece> pieces = new ArrayList<>();
        List<Point> corners = line.path().points();
        for (int i = 0; i + 1 < corners.size(); i++) {
            Rect along = Rect.between(corners.get(i), corners.get(i + 1));
            pieces.add(
                    along.width() == 0
                            ? new Piece(said(line), true, along.x(), along.y(), along.bottom())
                            : new Piece(said(line), false, along.y(), along.x(), along.right()));
        }
        return pieces;
    }

    private List<SceneItem> lines() {
        return scene.backToFront().stream()
                .filter(item -> item.element() instanceof ConnectorElement)
                .toList();
    }

    /// By what it connects: no two lines of these drawings connect the same.
    private String said(SceneItem line) {
        return line.element() instanceof ConnectorElement connector
                ? name(connector.from().target()) + " to " + name(connector.to().target())
                : "";
    }

    private String name(@Nullable ElementId id) {
        Element element = id == null ? null : document().element(id);
        return element == null ? "nothing" : element.label();
    }
}
