package dev.tone.canvas.scene;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Twelve boxes that were put down by hand and fifteen lines between them, of which none is bent or moved afterwards.
class NewcomersDrawingTest {
    private static final int DRAWINGS = 200;
    private static final int LINES = 15;

    @Test
    @DisplayName("C-219 no line reads as another: none goes on where another ends, though something is in its way")
    void none_goes_on_in_another() {
        Scene scene = new Scene(byHand());

        assertThat(mistakable(scene)).isEmpty();
        assertThat(crossed(scene, -1)).isEmpty();
    }

    @Test
    @DisplayName("C-223 lines pass boxes at a decent distance where there is room")
    void at_a_distance() {
        assertThat(crossed(new Scene(byHand()), 12)).isEmpty();
    }

    @Test
    @DisplayName(
            "C-36 C-215 C-223 C-263 of 3000 lines no line crosses a box, hardly one runs along another or brushes a box")
    void many_drawings() {
        int mistaken = 0;
        int brushing = 0;
        for (int seed = 0; seed < DRAWINGS; seed++) {
            Scene scene = new Scene(drawing(seed));
            assertThat(crossed(scene, -1)).as("drawing %d", seed).isEmpty();
            mistaken += mistakable(scene).size();
            brushing += crossed(scene, 9).size();
        }
        assertThat(mistaken).isLessThan(DRAWINGS * LINES / 90);
        assertThat(brushing).isLessThan(DRAWINGS * LINES / 40);
    }

    private record Piece(String line, boolean upright, double at, double from, double to) {
        /// Side by side or end to end, nearer than one can tell apart.
        boolean isTakenFor(Piece other) {
            return upright == other.upright
                    && Math.abs(at - other.at) < 5
                    && Math.min(to, other.to) - Math.max(from, other.from) > -5;
        }
    }

    private static List<String> mistakable(Scene scene) {
        List<Piece> pieces = new ArrayList<>();
        for (SceneItem line : lines(scene)) {
            List<Point> corners = line.path().points();
            for (int i = 0; i + 1 < corners.size(); i++) {
                Rect piece = Rect.between(corners.get(i), corners.get(i + 1));
                boolean upright = piece.width() == 0;
                pieces.add(
                        upright
                                ? new Piece(line.id().value(), true, piece.x(), piece.y(), piece.bottom())
                                : new Piece(line.id().value(), false, piece.y(), piece.x(), piece.right()));
            }
        }
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

    /// Lines with the boxes that they come nearer to than this without ending there.
    private static List<String> crossed(Scene scene, double near) {
        List<String> found = new ArrayList<>();
        for (SceneItem line : lines(scene)) {
            for (SceneItem box : scene.backToFront()) {
                if (box.element() instanceof BoxElement element
                        && line.element() instanceof ConnectorElement connector
                        && !connector.isAttachedTo(box.id())
                        && Segments.touches(
                                line.path().points(), element.bounds().grown(near))) {
                    found.add(line.id().value() + " near " + box.id().value());
                }
            }
        }
        return found;
    }

    private static List<SceneItem> lines(Scene scene) {
        return scene.backToFront().stream()
                .filter(item -> item.element() instanceof ConnectorElement)
                .toList();
    }

    private static Document byHand() {
        return document(
                List.of(
                        "web 60 308",
                        "mobile 60 659",
                        "gateway 412 474",
                        "shop 763 230",
                        "orders 763 503",
                        "mailer 763 816",
                        "cache 1135 93",
                        "db 1135 366",
                        "queue 1135 659",
                        "storage 1135 933",
                        "search 1506 366",
                        "stripe 1506 816"),
                List.of(
                        "web gateway",
                        "mobile gateway",
                        "gateway shop",
                        "gateway orders",
                        "gateway mailer",
                        "shop cache",
                        "shop db",
                        "orders db",
                        "orders queue",
                        "queue mailer",
                        "mailer storage",
                        "mailer stripe",
                        "db search",
                        "orders cache",
                        "shop search"));
    }

    /// Columns as people lay them out, no two of them alike.
    private static Document drawing(int seed) {
        Random random = new Random(seed);
        List<String> boxes = new ArrayList<>();
        for (int column = 0; column < 5 && boxes.size() < 12; column++) {
            int rows = 2 + random.nextInt(3);
            int y = random.nextInt(120);
            for (int row = 0; row < rows && boxes.size() < 12; row++) {
                boxes.add("b" + boxes.size() + " " + (40 + column * 340 + random.nextInt(5) * 8) + " " + y);
                y += 128 + random.nextInt(100);
            }
        }
        Set<String> lines = new HashSet<>();
        while (lines.size() < LINES) {
            int from = random.nextInt(boxes.size());
            int next = Math.min(boxes.size() - 1, from + 1 + random.nextInt(5));
            int to = random.nextInt(10) < 7 ? next : random.nextInt(boxes.size());
            if (from != to && !lines.contains("b" + to + " b" + from)) {
                lines.add("b" + from + " b" + to);
            }
        }
        return document(boxes, List.copyOf(lines));
    }

    private static Document document(List<String> boxes, List<String> lines) {
        Document document = new Document();
        document.apply(
                document.plan(edit -> {
                    for (String box : boxes) {
                        String[] told = box.split(" ");
                        edit.put(rectangle(told[0], 0, 0)
                                .withBounds(
                                        new Rect(Double.parseDouble(told[1]), Double.parseDouble(told[2]), 200, 88)));
                    }
                    for (String line : lines) {
                        String[] ends = line.split(" ");
                        edit.put(connector(line.replace(' ', '-'), ends[0], ends[1]));
                    }
                }),
                Origin.OWN);
        return document;
    }
}
