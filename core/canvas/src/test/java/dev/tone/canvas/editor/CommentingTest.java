package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.CommentThread;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.FreshIds;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.exchange.Export;
import dev.tone.canvas.exchange.ExportFormat;
import dev.tone.canvas.exchange.JsonDrawing;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// `a` lies at (100, 100) to (200, 160), `b` at (500, 100), `c` connects them.
class CommentingTest {
    private static final Instant T0 = Instant.parse("2026-05-04T12:00:00Z");
    private static final Commenting.Author ANN = new Commenting.Author("ann", "Ann");
    private static final Commenting.Author BOB = new Commenting.Author("bob", "Bob");

    private final EditorDriver driver =
            new EditorDriver(rectangle("a", 100, 100), rectangle("b", 500, 100), connector("c", "a", "b"));
    private final Commenting commenting = driver.editor.commenting();

    private String begin(double x, double y) {
        return Objects.requireNonNull(
                commenting.begin(commenting.pinAt(new Point(x, y)), ANN, "  Why?  ", T0.plusNanos(1_500_000)));
    }

    private CommentThread thread() {
        return driver.document.threads().getFirst();
    }

    private Point place() {
        return Objects.requireNonNull(commenting.placeOf(thread()));
    }

    @Test
    @DisplayName("C-194 the comment tool asks what to say about what is pointed at, and is put away")
    void tool() {
        List<Comment.Pin> asked = new ArrayList<>();
        commenting.asked().listen(asked::add);
        driver.tool("comment").moveTo(150, 130);
        assertThat(driver.overlay().target()).isEqualTo(id("a"));
        driver.click(150, 130).isIn("select.idle").hasSteps(0);
        driver.tool("comment").click(900, 700);
        driver.click(150, 130).tool("comment").key("Enter");

        assertThat(asked).hasSize(3);
        assertThat(asked.get(0).element()).isEqualTo("a");
        assertThat(asked.get(0).share()).isEqualTo(new Point(0.5, 0.5));
        assertThat(asked.get(1)).isEqualTo(Comment.Pin.at(new Point(900, 700)));
        assertThat(asked.get(2).element()).isEqualTo("a");
        assertThat(asked.get(2).at()).isEqualTo(new Point(200, 100));
    }

    @Test
    @DisplayName("C-194 what is said is one step; without words nothing is")
    void saying() {
        assertThat(commenting.begin(Comment.Pin.at(Point.ORIGIN), ANN, " \n ", T0))
                .isNull();
        driver.hasSteps(0);
        String key = begin(150, 130);
        driver.hasSteps(1);
        commenting.reply(key, BOB, "Because.", T0.plusSeconds(5));
        commenting.reply("gone", BOB, "Hello?", T0.plusSeconds(5));
        driver.hasSteps(2);

        assertThat(thread().all()).extracting(Comment::text).containsExactly("Why?", "Because.");
        assertThat(thread().all()).extracting(Comment::name).containsExactly("Ann", "Bob");
        assertThat(thread().last().author()).isEqualTo("bob");
        assertThat(thread().first().created()).isEqualTo(T0.plusMillis(1));
        driver.undo();
        assertThat(thread().replies()).isEmpty();
        driver.undo();
        assertThat(driver.document.threads()).isEmpty();
        driver.redo();
        assertThat(thread().key()).isEqualTo(key);
    }

    @Test
    @DisplayName("C-195 a pin moves with its element, also when that is turned, and stays when it is gone")
    void pins() {
        begin(125, 115);
        assertThat(place()).isEqualTo(new Point(125, 115));
        driver.others(edit -> edit.put(rectangle("a", 300, 400)));
        assertThat(place()).isEqualTo(new Point(325, 415));
        driver.others(edit ->
                edit.put(rectangle("a", 300, 400).withHead(Fixtures.head("a").withRotation(180))));
        assertThat(place().x()).isCloseTo(375, Assertions.offset(1e-6));
        assertThat(place().y()).isCloseTo(445, Assertions.offset(1e-6));
        driver.others(edit -> edit.remove("a"));
        assertThat(place()).isEqualTo(new Point(125, 115));
    }

    @Test
    @DisplayName(
            "C-195 a pin on a line is at its middle, one in a frame belongs to the frame, and hidden ones are not seen")
    void other_pins() {
        begin(350, 130);
        assertThat(thread().pin().element()).isEqualTo("c");
        assertThat(place()).isEqualTo(new Point(350, 130));

        EditorDriver framed = new EditorDriver(new FrameElement(Fixtures.head("f"), new Rect(0, 0, 400, 300), "F"));
        Commenting inFrame = framed.editor.commenting();
        assertThat(inFrame.pinAt(new Point(200, 150)).element()).isEqualTo("f");
        inFrame.begin(inFrame.pinAt(new Point(200, 150)), ANN, "Here", T0);
        framed.others(edit -> edit.put(Layer.BASE.withVisible(false)));
        assertThat(inFrame.placeOf(framed.document.threads().getFirst())).isNull();
        assertThat(inFrame.pinOn(id("gone")).element()).isNull();
    }

    @Test
    @DisplayName("C-196 a thread is resolved and reopened, rewritten, hung elsewhere and removed, each in one step")
    void settling() {
        String key = begin(150, 130);
        commenting.reply(key, BOB, "Because.", T0.plusSeconds(5));
        String answer = thread().last().key();
        commenting.resolve(key, true);
        assertThat(thread().isResolved()).isTrue();
        commenting.resolve(key, true);
        commenting.resolve(answer, true);
        driver.hasSteps(3);
        commenting.resolve(key, false);
        assertThat(thread().isResolved()).isFalse();

        commenting.rewrite(key, "Why not?", T0.plusSeconds(60));
        commenting.rewrite(key, "Why not?", T0.plusSeconds(90));
        commenting.rewrite(key, "   ", T0.plusSeconds(90));
        assertThat(thread().first().text()).isEqualTo("Why not?");
        assertThat(thread().first().isEdited()).isTrue();
        assertThat(thread().first().edited()).isEqualTo(T0.plusSeconds(60));
        driver.hasSteps(5);

        commenting.remove(answer);
        assertThat(thread().replies()).isEmpty();
        driver.undo();
        commenting.remove(key);
        assertThat(driver.document.threads()).isEmpty();
        assertThat(driver.document.get(answer)).isNull();
        driver.undo();
        assertThat(thread().replies()).hasSize(1);
    }

    @Test
    @DisplayName(
            "C-197 comments are records: what two people answer at once both stays, and answers to nothing are not shown")
    void records() {
        String key = begin(150, 130);
        Comment ann = new Comment("r1", key, null, "ann", "Ann", T0, T0, false, "One", Map.of());
        Comment bob = new Comment("r2", key, null, "bob", "Bob", T0, T0.plusSeconds(1), false, "Two", Map.of());
        driver.others(edit -> edit.put(bob));
        driver.others(edit -> edit.put(ann));
        driver.others(edit -> edit.put(new Comment("r3", "gone", null, "x", "", T0, T0, false, "Three", Map.of())));

        assertThat(thread().replies()).containsExactly(ann, bob);
        for (CanvasRecord record : driver.document.records()) {
            assertThat(EntryCodec.encode(EntryCodec.decode(record))).isEqualTo(record);
        }
        Document again = Document.of(driver.document.records());
        assertThat(again.threads()).isEqualTo(driver.document.threads());
    }

    @Test
    @DisplayName("C-197 a copy of a drawing has its comments on its own elements")
    void copies() {
        String key = begin(150, 130);
        commenting.reply(key, BOB, "Because.", T0.plusSeconds(5));
        AtomicInteger count = new AtomicInteger();
        DocumentReplay replay = new DocumentReplay();
        replay.accept(FreshIds.creating(driver.document.records(), () -> "n" + count.incrementAndGet()));
        CommentThread copy = Document.of(replay.records()).threads().getFirst();

        assertThat(copy.key()).isNotEqualTo(key);
        assertThat(copy.replies()).hasSize(1);
        assertThat(copy.pin().element()).startsWith("n");
    }

    @Test
    @DisplayName("C-197 what is no comment is refused, and what is unreadable is kept as it came")
    void hostile() throws Exception {
        DocumentReplay replay = new DocumentReplay();
        Assertions.assertThatThrownBy(() -> replay.accept(List.of(new CanvasOperation.Create(
                        "k", Comment.TYPE, Map.of("created", Json.mapper().readTree("\"yesterday\""))))))
                .isInstanceOf(FaultException.class);
        CanvasRecord odd = new CanvasRecord(
                "k",
                Comment.TYPE,
                Map.of(
                        "created", Json.mapper().readTree("7"),
                        "u", Json.mapper().readTree("9e99"),
                        "element", Json.mapper().readTree("\"a\""),
                        "mood", Json.mapper().readTree("\"good\"")));
        Comment read = (Comment) EntryCodec.decode(odd);

        assertThat(read.created()).isEqualTo(Instant.EPOCH);
        assertThat(EntryCodec.encode(read).properties()).containsAllEntriesOf(odd.properties());
    }

    @Test
    @DisplayName("C-198 comments are in the JSON of a drawing and in no picture of it")
    void exported() {
        begin(150, 130);
        begin(2_000, 2_000);
        Drawing drawing = new Drawing("D", driver.document.records());
        Export export = new Export(new FontBook(BundledFonts.onClassPath()));
        byte[] json =
                export.make(drawing, new Export.Wanted(ExportFormat.JSON, null, CanvasTheme.light(), 1, true, false));
        String svg = new String(
                export.make(drawing, new Export.Wanted(ExportFormat.SVG, null, CanvasTheme.light(), 1, true, false)),
                StandardCharsets.UTF_8);

        assertThat(Document.of(JsonDrawing.read(json).records()).threads()).hasSize(2);
        assertThat(svg).doesNotContain("Why?").contains("viewBox=\"76 76 548 108\"");
    }
}
