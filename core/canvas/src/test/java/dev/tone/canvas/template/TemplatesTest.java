package dev.tone.canvas.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.check.Checks;
import dev.tone.canvas.blueprint.check.Severity;
import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.Clipping;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.id.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    static Stream<Template> all() {
        return Templates.all().stream();
    }

    private static Document drawn(Template template) {
        Document document = new Document();
        List<Element> elements = template.elements(Template.Words.ENGLISH);
        document.apply(document.plan(edit -> elements.forEach(edit::put)), Origin.OWN);
        return document;
    }

    @ParameterizedTest
    @MethodSource("all")
    void C_181_nothing_is_wrong_or_doubtful_in_it(Template template) {
        assertThat(Checks.of(drawn(template)))
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void C_181_no_line_crosses_a_service_and_no_two_services_overlap(Template template) {
        try (Scene scene = new Scene(drawn(template))) {
            List<SceneItem> services = scene.backToFront().stream()
                    .filter(item -> item.element() instanceof ServiceElement)
                    .toList();
            for (SceneItem service : services) {
                for (SceneItem other : services) {
                    assertThat(service == other || !service.bounds().intersects(other.bounds()))
                            .isTrue();
                }
            }
            for (SceneItem item : scene.backToFront()) {
                if (item.connector() != null) {
                    services.stream()
                            .filter(service -> !service.id()
                                            .equals(item.connector().from().target())
                                    && !service.id()
                                            .equals(item.connector().to().target()))
                            .forEach(service -> assertThat(
                                            crosses(item, service.bounds().grown(-1)))
                                    .as(item.connector().from() + " → "
                                            + item.connector().to() + " over "
                                            + service.element().label())
                                    .isFalse());
                }
            }
        }
    }

    private static boolean crosses(SceneItem line, Rect box) {
        List<Point> points = line.path().points();
        for (int i = 1; i < points.size(); i++) {
            if (Rect.between(points.get(i - 1), points.get(i)).grown(0.1).intersects(box)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_in_a_frame_lies_in_it_and_what_is_not_lies_outside(Template template) {
        List<Element> elements = template.elements(Template.Words.ENGLISH);
        for (Element element : elements) {
            if (element instanceof FrameElement frame) {
                for (Element other : elements) {
                    if (other instanceof ServiceElement service) {
                        assertThat(frame.bounds().contains(service.bounds()))
                                .as(service.name())
                                .isEqualTo(frame.id().equals(service.parent()));
                        assertThat(frame.bounds().intersects(service.bounds()))
                                .as(service.name())
                                .isEqualTo(frame.id().equals(service.parent()));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void frames_keep_the_same_distance_beside_and_more_above(Template template) {
        Document document = drawn(template);
        for (Element element : document.elements()) {
            if (element instanceof FrameElement frame) {
                Rect inside = document.childrenOf(frame.id()).stream()
                        .map(document::box)
                        .map(box -> Objects.requireNonNull(box).bounds())
                        .reduce(Rect::union)
                        .orElseThrow();
                assertThat(inside.x() - frame.bounds().x()).isEqualTo(40);
                assertThat(frame.bounds().right() - inside.right()).isEqualTo(40);
                assertThat(frame.bounds().bottom() - inside.bottom()).isEqualTo(40);
                // A row may be empty, so that frames beside each other are of one height.
                assertThat(inside.y() - frame.bounds().y()).isIn(48.0, 248.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_is_one_system_in_which_every_service_speaks_to_another(Template template) {
        List<Element> elements = template.elements(Template.Words.ENGLISH);
        Set<ElementId> services = elements.stream()
                .filter(ServiceElement.class::isInstance)
                .map(Element::id)
                .collect(Collectors.toSet());
        Set<ElementId> reached = new HashSet<>(List.of(services.iterator().next()));
        boolean farther = true;
        while (farther) {
            farther = false;
            for (Element element : elements) {
                if (element instanceof ConnectorElement line
                        && line.from().target() instanceof ElementId from
                        && line.to().target() instanceof ElementId to
                        && (reached.contains(from) || reached.contains(to))) {
                    farther |= reached.addAll(List.of(from, to));
                }
            }
        }
        assertThat(reached).isEqualTo(services);
    }

    @ParameterizedTest
    @MethodSource("all")
    void it_survives_the_clipboard_and_says_technologies_that_are_known(Template template) {
        List<Element> elements = template.elements(Template.Words.ENGLISH);
        assertThat(Clipping.read(Clipping.write(elements))).isEqualTo(elements);
        assertThat(elements)
                .filteredOn(ServiceElement.class::isInstance)
                .extracting(element -> ((ServiceElement) element).properties().technology())
                .allMatch(technology -> Catalog.standard().named(technology) != null
                        || List.of("Static site", "Cron", "REST API").contains(technology));
    }

    @Test
    void words_are_asked_for_by_one_key_each() {
        Map<String, String> words = new TreeMap<>();
        Templates.all()
                .forEach(template -> template.elements((key, english) -> {
                    assertThat(words.merge(key, english, (a, _) -> a)).isEqualTo(english);
                    return english;
                }));
        assertThat(words).hasSizeGreaterThan(40);
    }
}
