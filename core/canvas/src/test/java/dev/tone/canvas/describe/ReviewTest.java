package dev.tone.canvas.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.describe.grammar.GrammarDescriber;
import dev.tone.canvas.describe.review.Draft;
import dev.tone.canvas.describe.review.Drafting;
import dev.tone.canvas.describe.review.Review;
import dev.tone.canvas.describe.review.Suggestion;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.editor.EditorDriver;
import dev.tone.canvas.editor.Ghosts;
import dev.tone.canvas.editor.Ghosts.Sign;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Segments;
import dev.tone.canvas.planner.SentencesForLayout;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static EditorDriver shop() {
        return new EditorDriver(Drawn.shop());
    }

    private static Review propose(EditorDriver driver, String sentence) {
        Sketch sketch = Sketch.of(driver.document, driver.editor.selection().ids());
        Answer answer = new GrammarDescriber().read(sentence, sketch);
        Draft draft = Drafting.of(driver.editor, answer, new Provenance(sentence, "grammar", "1"));
        Review review = new Review(driver.editor, draft, () -> {});
        review.begin();
        return review;
    }

    private static ElementId named(Review review, String name) {
        return review.draft().decisions().stream()
                .filter(each -> each.element().label().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    @DisplayName("D-10, D-18 a proposal is shown and not made; Enter makes it one step, and undo takes all of it back")
    void accept_all() {
        EditorDriver driver = shop();
        String before = driver.bytes();

        Review review = propose(driver, "add a cache between api and db and remove the queue");
        assertThat(driver.bytes()).isEqualTo(before);
        driver.isIn("describe.review").hasSteps(0);
        Ghosts ghosts = driver.editor.ghosts().get();
        assertThat(ghosts.all()).extracting(Ghosts.Ghost::sign).contains(Sign.ADDED, Sign.REMOVED);
        assertThat(ghosts.going()).contains(new ElementId("q"), new ElementId("api-q"));

        driver.key("Enter").isIn("select.idle").hasSteps(1);
        assertThat(review.isAccepted()).isTrue();
        assertThat(driver.editor.ghosts().get()).isEqualTo(Ghosts.NONE);
        assertThat(driver.document.element(new ElementId("q"))).isNull();
        assertThat(driver.document.element(new ElementId("wk-q"))).isNull();
        assertThat(driver.bytes()).isNotEqualTo(before);
        driver.undo();
        assertThat(driver.bytes()).isEqualTo(before);
    }

    @Test
    @DisplayName("D-11 Escape, or another tool, leaves the drawing as it was")
    void reject() {
        EditorDriver driver = shop();
        String before = driver.bytes();
        propose(driver, "replace mysql with postgres");
        driver.key("Escape").isIn("select.idle").hasSteps(0);
        assertThat(driver.bytes()).isEqualTo(before);
        Review review = propose(driver, "remove the queue");
        driver.tool("rectangle").hasSteps(0);
        assertThat(review.isAccepted()).isFalse();
        assertThat(driver.editor.ghosts().get()).isEqualTo(Ghosts.NONE);
        assertThat(driver.bytes()).isEqualTo(before);
    }

    @Test
    @DisplayName("D-12 each piece is decided on its own, by click or by key, with what it needs")
    void per_element() {
        EditorDriver driver = shop();
        Review review = propose(driver, "insert an nginx between web and api, rename auth to login");
        assertThat(review.draft().decisions()).hasSize(5);
        ElementId nginx = named(review, "Nginx");
        Rect at = ((BoxElement) review.draft().decisions().getFirst().element()).bounds();
        var camera = driver.editor.viewport().camera().get();

        driver.click((at.centerX() - camera.x()) * camera.zoom(), (at.centerY() - camera.y()) * camera.zoom());
        assertThat(review.focused()).isEqualTo(nginx);
        assertThat(review.draft().isAccepted(nginx)).isFalse();
        // Its lines go with it, and the one that made way for it stays.
        assertThat(review.draft().acceptedCount()).isEqualTo(1);

        driver.key("Enter").hasSteps(1);
        assertThat(driver.element("auth").label()).isEqualTo("login");
        assertThat(driver.element("web-api")).isNotNull();
        assertThat(driver.document.elements()).noneMatch(each -> each.label().equals("Nginx"));

        Review again = propose(driver, "insert an nginx between web and api");
        driver.key("Tab").key("Delete");
        assertThat(again.draft().acceptedCount()).isZero();
        Suggestion line = again.draft().decisions().stream()
                .filter(each -> each.element() instanceof ConnectorElement && each.sign() == Sign.ADDED)
                .findFirst()
                .orElseThrow();
        again.decide(line.id(), true);
        assertThat(again.draft().isAccepted(named(again, "Nginx"))).isTrue();
        again.draft().decisions().forEach(each -> again.decide(each.id(), false));
        again.accept();
        driver.hasSteps(1);
    }

    @Test
    @DisplayName("D-13 the same sentence gives the same proposal, and what comes of it knows the sentence")
    void same_and_provenance() {
        String sentence = "React frontend, Flask backend, MySQL";
        EditorDriver one = new EditorDriver();
        EditorDriver other = new EditorDriver();
        propose(one, sentence).accept();
        propose(other, sentence).accept();
        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(one.document.elements())
                .hasSize(5)
                .allSatisfy(
                        each -> assertThat(Provenance.of(each)).isEqualTo(new Provenance(sentence, "grammar", "1")));
        EditorDriver read = new EditorDriver(one.document.entries().toArray(Entry[]::new));
        assertThat(read.bytes()).isEqualTo(one.bytes());
        assertThat(Provenance.of(shop().element("api"))).isNull();
    }

    @Test
    @DisplayName("D-14 what is proposed overlaps nothing, and no line crosses a box")
    void layout() throws Exception {
        int drawn = 0;
        for (String sentence : SentencesForLayout.all()) {
            EditorDriver driver = drawn % 2 == 0 ? new EditorDriver() : shop();
            propose(driver, sentence).accept();
            hasNoOverlaps(driver, sentence);
            drawn++;
        }
        assertThat(drawn).isGreaterThan(150);
    }

    @Test
    @DisplayName("D-14 changes are laid out beside what is there")
    void layout_of_changes() {
        EditorDriver driver = shop();
        for (String sentence : List.of(
                "add a cache between api and db",
                "add a queue between web and orders",
                "add prometheus and grafana",
                "add an s3 bucket for the image worker",
                "make everything highly available",
                "add a load balancer in front of web")) {
            propose(driver, sentence).accept();
            hasNoOverlaps(driver, sentence);
        }
        driver.hasSteps(6);
    }

    private static void hasNoOverlaps(EditorDriver driver, String sentence) {
        List<SceneItem> items = List.copyOf(driver.editor.scene().backToFront());
        for (SceneItem one : items) {
            if (!(one.element() instanceof BoxElement) || one.element() instanceof FrameElement) {
                continue;
            }
            for (SceneItem other : items) {
                if (one == other || other.element() instanceof FrameElement) {
                    continue;
                }
                if (other.element() instanceof ConnectorElement line) {
                    if (!line.isAttachedTo(one.id())) {
                        assertThat(Segments.touches(
                                        other.path().points(), one.bounds().grown(-1)))
                                .as(
                                        "%s: %s crosses %s",
                                        sentence, line.id(), one.element().label())
                                .isFalse();
                    }
                } else {
                    assertThat(one.bounds().intersects(other.bounds()))
                            .as(
                                    "%s: %s on %s",
                                    sentence,
                                    one.element().label(),
                                    other.element().label())
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("D-15 a network is drawn around services and holds them alone; a rejected frame holds nothing")
    void enclose() {
        EditorDriver driver = shop();
        Review review = propose(driver, "put the workers in a private network");
        ElementId frame = named(review, "Private network");
        review.decide(frame, false);
        assertThat(review.draft().acceptedCount()).isZero();
        review.decide(frame, true);
        review.accept();
        FrameElement made = driver.document.elements().stream()
                .filter(each -> each.label().equals("Private network"))
                .map(FrameElement.class::cast)
                .findFirst()
                .orElseThrow();
        for (Element each : driver.document.elements()) {
            if (each instanceof ServiceElement service) {
                boolean worker = service.name().endsWith("worker");
                assertThat(made.bounds().intersects(service.bounds()))
                        .as(service.name())
                        .isEqualTo(worker);
                assertThat(made.id().equals(service.parent()))
                        .as(service.name())
                        .isEqualTo(worker);
            }
        }
        propose(driver, "put api and the workers into the backend frame").accept();
        assertThat(driver.element("api").parent()).isEqualTo(new ElementId("f"));
        assertThat(driver.bounds("f").contains(driver.bounds("api"))).isTrue();
        assertThat(driver.bounds("f").contains(driver.bounds("wk2"))).isTrue();
    }

    @Test
    @DisplayName("D-16 another technology brings its image and port, unless somebody chose others")
    void remake() {
        EditorDriver driver = shop();
        propose(driver, "replace mysql with postgres, expose api on port 9090 at shop.example.com")
                .accept();
        ServiceElement db = (ServiceElement) driver.element("db");
        assertThat(db.name()).isEqualTo("PostgreSQL");
        assertThat(db.properties().technology()).isEqualTo("PostgreSQL");
        assertThat(db.properties().image()).startsWith("postgres");
        assertThat(db.properties().ports().getFirst().number()).isEqualTo(5432);
        ServiceElement api = (ServiceElement) driver.element("api");
        assertThat(api.properties().ports().getFirst().number()).isEqualTo(9090);
        assertThat(api.properties().domain()).isEqualTo("shop.example.com");
    }

    @Test
    @DisplayName("D-17 a proposal ends when somebody else changes what it is about")
    void others() {
        EditorDriver driver = shop();
        Review review = propose(driver, "rename api to gateway");
        driver.others(edit -> edit.put(driver.element("web").withLabel("shop front")));
        driver.isIn("describe.review");
        driver.others(edit -> edit.remove("api"));
        driver.isIn("select.idle").hasSteps(0);
        assertThat(review.isAccepted()).isFalse();
    }
}
