package dev.tone.canvas.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.compose.ComposeFile;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.blueprint.read.BlueprintDrawing;
import dev.tone.canvas.blueprint.read.ReadSystem;
import dev.tone.canvas.blueprint.read.SystemReader;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.model.id.ElementId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private int made;

    private Document draw(Blueprint blueprint) {
        List<Element> elements =
                BlueprintDrawing.draw(blueprint, Layer.BASE.id(), null, () -> new ElementId("e%06d".formatted(made++)));
        return Fixtures.documentOf(elements.toArray(Element[]::new));
    }

    private void requireSame(Function<Blueprint, String> writer) {
        int systems = 0;
        for (int seed = 0; seed < 400; seed++) {
            Blueprint blueprint =
                    Compiler.compile("the system", RandomSystems.drawing(seed)).blueprint();
            if (blueprint.services().isEmpty()) {
                continue;
            }
            systems++;
            String text = writer.apply(blueprint);
            ReadSystem read = SystemReader.read(text);
            assertThat(read.blueprint()).as("seed " + seed + "\n" + text).isEqualTo(blueprint);
            assertThat(read.notes()).as("seed " + seed).isEmpty();
            assertThat(Compiler.compile("the system", draw(read.blueprint())).blueprint())
                    .as("seed " + seed)
                    .isEqualTo(blueprint);
        }
        assertThat(systems).isGreaterThan(350);
    }

    @Test
    @DisplayName("BP-40 what is compiled to Compose and read again is the same system, and so is its drawing")
    void compose() {
        requireSame(blueprint -> ComposeFile.write(blueprint).text());
    }

    @Test
    @DisplayName("BP-40 so is what is compiled to Kubernetes")
    void kubernetes() {
        requireSame(blueprint -> Manifests.write(blueprint).text());
    }

    @Test
    @DisplayName("BP-41 what is drawn from a file does not overlap")
    void nothing_overlaps() {
        for (int seed = 0; seed < 60; seed++) {
            Document drawing =
                    draw(Compiler.compile("x", RandomSystems.drawing(seed)).blueprint());
            List<ServiceElement> services = drawing.elements().stream()
                    .filter(ServiceElement.class::isInstance)
                    .map(ServiceElement.class::cast)
                    .toList();
            for (ServiceElement one : services) {
                assertThat(services)
                        .filteredOn(other -> other != one && other.bounds().intersects(one.bounds()))
                        .isEmpty();
            }
        }
    }
}
