package dev.tone.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneLinkTest {
    @Test
    void names_a_deployment_with_a_line_of_its_log() {
        assertThat(ToneLink.parse("tone://open/local/deployment/d1"))
                .contains(new ToneLink.OfDeployment(new DeploymentId("d1"), null));
        assertThat(ToneLink.parse(ToneLink.toLog(new DeploymentId("d1"), 7)))
                .contains(new ToneLink.OfDeployment(new DeploymentId("d1"), 7L));
        assertThat(ToneLink.parse("tone://open/local/log/d1?at=3&line=42"))
                .contains(new ToneLink.OfDeployment(new DeploymentId("d1"), 42L));
    }

    @Test
    void names_a_drawing_an_element_on_it_and_an_artifact() {
        assertThat(ToneLink.parse("tone://open/local/canvas/c1?element=e7"))
                .contains(new ToneLink.OfCanvas(new CanvasId("c1"), new ElementId("e7")));
        assertThat(ToneLink.parse("tone://open/local/artifact/a1"))
                .contains(new ToneLink.OfArtifact(new ArtifactId("a1")));
    }

    @Test
    void names_a_line_that_the_process_behind_a_site_wrote() {
        assertThat(ToneLink.parse(ToneLink.toSiteLog(new DeploymentId("d1"), 7)))
                .contains(new ToneLink.OfSiteLog(new DeploymentId("d1"), 7L));
    }

    @Test
    void an_absurd_line_is_left_out() {
        assertThat(ToneLink.parse("tone://open/local/log/d1?line=99999999999999999999"))
                .contains(new ToneLink.OfDeployment(new DeploymentId("d1"), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tone:",
                "tone://open",
                "tone://open/local/deployment",
                "tone://delete/local/deployment/d1",
                "tone://open/local/secret/s1",
                "tone://open/local/artifact/..%2f..%2fetc",
                "tone://open/local/artifact/a1/extra",
                "http://open/local/artifact/a1",
                "tone://open/local/artifact/a b",
                "tone:\u0000",
                "tone://open/local/deployment/..",
                "tone://open/local/deployment/a.b",
                "tone://open?file=..&cmd=..",
                "tone://open/local/canvas/c1%00",
                "tone://open/local/canvas/\"c1\"",
                "tone://open/local/canvas/c1\n--data",
                "tone://open/\\\\host\\share",
                "tone://open//canvas//",
                "tone://\u202eopen/local/canvas/c1"
            })
    void what_is_not_known_is_not_followed(String text) {
        assertThat(ToneLink.parse(text)).isEmpty();
    }

    /// Longer than any id.
    @Test
    void an_endless_link_is_not_followed() {
        assertThat(ToneLink.parse("tone://open/local/canvas/" + "a".repeat(65))).isEmpty();
        assertThat(ToneLink.parse("tone://open/local/canvas/" + "a".repeat(1_000_000)))
                .isEmpty();
        assertThat(ToneLink.parse("tone://open/local/canvas/c1?" + "element=e1&".repeat(100_000)))
                .contains(new ToneLink.OfCanvas(new CanvasId("c1"), new ElementId("e1")));
    }

    @Test
    void an_element_that_cannot_be_is_left_out() {
        for (String element : new String[] {"..", "a.b", "a".repeat(70), "%2e", ""}) {
            assertThat(ToneLink.parse("tone://open/local/canvas/c1?element=" + element))
                    .as(element)
                    .contains(new ToneLink.OfCanvas(new CanvasId("c1"), null));
        }
    }

    @Test
    void of_a_refused_link_is_shown_what_can_be_read() {
        assertThat(ToneLink.shown("tone://open?" + "x".repeat(3_000)))
                .hasSize(161)
                .endsWith("…");
        assertThat(ToneLink.shown("tone://\u202eopen\n--data")).isEqualTo("tone://\ufffdopen\ufffd--data");
    }
}
