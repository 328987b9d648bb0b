package dev.tone.canvas.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.check.Check;
import dev.tone.canvas.blueprint.check.Checks;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.ops.FrameElements;
import dev.tone.canvas.ops.MoveElements;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainmentTest {
    private final Document document = new Document();

    private static Head head(String id, @Nullable String parent) {
        return Head.of(new ElementId(id), Layer.BASE.id(), ZIndex.FIRST)
                .withParent(parent == null ? null : new ElementId(parent));
    }

    private void put(Element... elements) {
        document.apply(document.plan(edit -> List.of(elements).forEach(edit::put)), Origin.OWN);
    }

    private FrameElement frame(String id, FrameKind kind, Rect bounds, @Nullable String parent) {
        FrameElement frame = new FrameElement(head(id, parent), bounds, id, kind);
        put(frame);
        return frame;
    }

    private ServiceElement service(String id, ServiceKind kind, double x, double y, @Nullable String parent) {
        ServiceElement service =
                new ServiceElement(head(id, parent), new Rect(x, y, 200, 88), kind, id, kind.defaults());
        put(service);
        return service;
    }

    private Element element(String id) {
        return Objects.requireNonNull(document.element(new ElementId(id)));
    }

    @ParameterizedTest
    @CsvSource({
        "NAMESPACE, NAMESPACE, NAMESPACE_IN_NAMESPACE",
        "NAMESPACE, NETWORK, NAMESPACE_IN_NETWORK",
        "NETWORK, NETWORK, NETWORK_IN_NETWORK",
        "NETWORK, NAMESPACE,",
        "ZONE, NETWORK,",
        "ZONE, NAMESPACE,",
        "ZONE, ZONE,",
        "NAMESPACE, ZONE,",
        "NETWORK, PLAIN,",
    })
    void C_160_frames_in_frames(FrameKind inner, FrameKind outer, @Nullable Refusal refusal) {
        FrameElement around = frame("outer", outer, new Rect(0, 0, 900, 900), null);
        FrameElement within = frame("inner", inner, new Rect(100, 100, 200, 200), null);
        assertThat(Containment.refusal(document, within, around)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"NETWORK, EXTERNAL_INSIDE", "NAMESPACE, EXTERNAL_INSIDE", "ZONE,", "PLAIN,"})
    void C_160_external_services(FrameKind kind, @Nullable Refusal refusal) {
        FrameElement around = frame("outer", kind, new Rect(0, 0, 900, 900), null);
        ServiceElement stripe = service("stripe", ServiceKind.EXTERNAL, 0, 0, null);
        ServiceElement api = service("api", ServiceKind.API, 0, 0, null);
        assertThat(Containment.refusal(document, stripe, around)).isEqualTo(refusal);
        assertThat(Containment.refusal(document, api, around)).isNull();
    }

    @Test
    void C_160_plain_frames_and_groups_are_looked_through_both_ways() {
        frame("network", FrameKind.NETWORK, new Rect(0, 0, 900, 900), null);
        FrameElement plain = frame("plain", FrameKind.PLAIN, new Rect(10, 10, 600, 600), "network");
        put(new GroupElement(head("group", null), ""));
        service("stripe", ServiceKind.EXTERNAL, 20, 20, "group");
        assertThat(Containment.refusal(document, element("group"), plain)).isEqualTo(Refusal.EXTERNAL_INSIDE);
    }

    @Test
    void C_161_what_does_not_belong_is_not_taken_in_and_the_reason_is_told() {
        frame("zone", FrameKind.ZONE, new Rect(-100, -100, 1_200, 1_200), null);
        FrameElement network = frame("network", FrameKind.NETWORK, new Rect(0, 0, 900, 900), "zone");
        put(network.withHead(network.head().withZ(ZIndex.between(ZIndex.FIRST, null))));
        service("stripe", ServiceKind.EXTERNAL, 2_000, 0, null);
        service("api", ServiceKind.API, 2_000, 400, null);
        List<Placing.Told> told = new ArrayList<>();
        try (Scene scene = new Scene(document);
                Placing placing = new Placing(scene)) {
            placing.told().listen(told::add);
            for (String id : List.of("stripe", "api")) {
                document.apply(
                        document.plan(edit -> {
                            edit.put(element(id).movedBy(-1_900, 20));
                            MoveElements.reparent(edit, scene, List.of(new ElementId(id)));
                        }),
                        Origin.OWN);
            }
        }
        assertThat(element("stripe").parent()).isEqualTo(new ElementId("zone"));
        assertThat(element("api").parent()).isEqualTo(new ElementId("network"));
        assertThat(told).singleElement().satisfies(said -> {
            assertThat(said.refusal()).isEqualTo(Refusal.EXTERNAL_INSIDE);
            assertThat(said.outer().name()).isEqualTo("network");
        });
    }

    @Test
    void C_161_a_frame_drawn_around_takes_in_only_what_belongs() {
        service("stripe", ServiceKind.EXTERNAL, 20, 20, null);
        service("api", ServiceKind.API, 20, 200, null);
        try (Scene scene = new Scene(document)) {
            FrameElement frame =
                    new FrameElement(head("network", null), new Rect(0, 0, 600, 600), "network", FrameKind.NETWORK);
            document.apply(document.plan(edit -> FrameElements.enclose(edit, scene, frame)), Origin.OWN);
        }
        assertThat(element("stripe").parent()).isNull();
        assertThat(element("api").parent()).isEqualTo(new ElementId("network"));
    }

    @Test
    void C_162_a_frame_that_gets_a_meaning_says_what_does_not_belong_and_the_checks_find_it() {
        frame("box", FrameKind.PLAIN, new Rect(0, 0, 900, 900), null);
        service("stripe", ServiceKind.EXTERNAL, 20, 20, "box");
        assertThat(Checks.of(document)).noneMatch(finding -> finding.check() == Check.MISPLACED);
        List<Placing.Told> told = new ArrayList<>();
        try (Scene scene = new Scene(document);
                Placing placing = new Placing(scene)) {
            placing.told().listen(told::add);
            put(((FrameElement) element("box")).withKind(FrameKind.NAMESPACE));
        }
        assertThat(told).hasSize(1);
        assertThat(Checks.of(document))
                .filteredOn(finding -> finding.check() == Check.MISPLACED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.values()).containsExactly("stripe", "box"));
    }
}
