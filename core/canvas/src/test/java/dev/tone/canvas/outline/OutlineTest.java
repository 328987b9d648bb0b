package dev.tone.canvas.outline;

import static dev.tone.canvas.document.Fixtures.connector;
import static dev.tone.canvas.document.Fixtures.documentOf;
import static dev.tone.canvas.document.Fixtures.head;
import static dev.tone.canvas.document.Fixtures.id;
import static dev.tone.canvas.document.Fixtures.rectangle;
import static dev.tone.canvas.document.Fixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.UnknownElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.state.ElementHealth;
import dev.tone.canvas.state.LiveState;
import dev.tone.canvas.state.LiveStates;
import dev.tone.model.id.LayerId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Layer notes = Layer.named(new LayerId("notes"), "Notes", new ZIndex("a5"))
            .withVisible(false)
            .withLocked(true);
    private final Scene scene = new Scene(documentOf(
            Layer.BASE,
            notes,
            new FrameElement(head("frame"), new Rect(0, 0, 900, 900), "Zone"),
            service("web", ServiceKind.WEB, 10, 10)
                    .withHead(head("web").withParent(id("frame")).withZ(new ZIndex("a1"))),
            service("api", ServiceKind.API, 400, 10)
                    .withHead(head("api").withParent(id("frame")).withZ(new ZIndex("a2")))
                    .withProperties(ServiceKind.API.defaults().withTechnology("Go")),
            connector("link", "web", "api").withProtocol("https"),
            connector("named", "web", "gone").withLabel("calls"),
            rectangle("box", 0, 0).withHead(head("box").withLayer(notes.id()).withLocked(true)),
            new UnknownElement(head("odd"), new Rect(0, 0, 1, 1), "hologram")));
    private final LiveStates states =
            new LiveStates(Map.of(id("api"), new LiveState(ElementHealth.HEALTHY, "healthy", null, null, null, null)));

    @Test
    @DisplayName(
            "C-91 the outline says all that the picture shows: layer, element, what it holds, name, type and state")
    void words() {
        List<OutlineNode> layers = Outline.of(scene, states, Set.of(id("link")));

        assertThat(layers)
                .extracting(OutlineNode::text)
                .containsExactly("Notes, layer, hidden, locked", "Layer 1, layer");
        assertThat(layers.getFirst().children()).extracting(OutlineNode::text).containsExactly("rectangle, locked");
        List<OutlineNode> system = layers.get(1).children();
        assertThat(system)
                .extracting(OutlineNode::text)
                .containsExactly(
                        "hologram",
                        "calls (web → nothing), connector",
                        "web → api, connector, https, selected",
                        "Zone, frame");
        assertThat(system.getLast().children())
                .extracting(OutlineNode::text)
                .containsExactly("api, api, healthy, Go", "web, web, draft");
        assertThat(system.getLast().children().getFirst().bounds()).isEqualTo(new Rect(400, 10, 200, 88));
    }

    @Test
    void one_element_by_itself() {
        assertThat(Outline.of(scene, states, Set.of(), id("api")).text()).isEqualTo("api, api, healthy, Go");
        assertThat(Outline.of(scene, states, Set.of(), id("gone"))).isNull();
    }
}
