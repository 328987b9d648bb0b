package dev.tone.canvas.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.blueprint.compose.ComposeFile;
import dev.tone.canvas.blueprint.kubernetes.Manifests;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.sample.SampleCanvas;
import dev.tone.testkit.schemas.PublishedSchemas;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What is compiled, held against the published schemas and against itself.
class CompiledTextTest {
    private static final int DRAWINGS = 300;

    private static Blueprint sample() {
        var replay = new DocumentReplay();
        replay.accept(SampleCanvas.operations());
        return Compiler.compile("Tone shop", Document.of(replay.records())).blueprint();
    }

    @Test
    @DisplayName("BP-10 the sample is valid for Compose, Kubernetes, Istio and the Gateway API")
    void the_sample_is_valid() {
        PublishedSchemas.requireCompose(ComposeFile.write(sample()).text());
        PublishedSchemas.requireManifests(Manifests.write(sample()).text());
    }

    @Test
    @DisplayName("BP-10 so is whatever can be drawn")
    void drawings_by_chance_are_valid() {
        for (int seed = 0; seed < DRAWINGS; seed++) {
            Blueprint blueprint = Compiler.compile("system " + seed, RandomSystems.drawing(seed))
                    .blueprint();
            PublishedSchemas.requireCompose(ComposeFile.write(blueprint).text());
            PublishedSchemas.requireManifests(Manifests.write(blueprint).text());
        }
    }

    @Test
    @DisplayName("BP-11 equal drawings give equal texts, in whatever order they were drawn")
    void the_order_of_drawing_does_not_matter() {
        for (int seed = 0; seed < 60; seed++) {
            Document one = RandomSystems.drawing(seed);
            var records = new ArrayList<>(one.records());
            Collections.shuffle(records, new Random(seed));
            Document other = Document.of(records);

            Compilation first = Compiler.compile("x", one);
            Compilation second = Compiler.compile("x", other);
            assertThat(second).isEqualTo(first);
            assertThat(ComposeFile.write(second.blueprint())).isEqualTo(ComposeFile.write(first.blueprint()));
            assertThat(Manifests.write(second.blueprint())).isEqualTo(Manifests.write(first.blueprint()));
        }
    }

    @Test
    @DisplayName("BP-12 every service has its lines in both texts")
    void services_have_lines() {
        Compilation compilation = Compiler.compile("x", RandomSystems.drawing(7));
        assertThat(compilation.blueprint().services()).isNotEmpty();
        for (Blueprint.Service service : compilation.blueprint().services()) {
            assertThat(compilation.elementsOf(service.key())).hasSize(1);
            assertThat(ComposeFile.write(compilation.blueprint()).linesOf(service.key()))
                    .isNotEmpty();
            assertThat(Manifests.write(compilation.blueprint()).linesOf(service.key()))
                    .isNotEmpty();
        }
    }

    @Test
    void an_empty_drawing_is_an_empty_system() {
        Blueprint nothing = Compiler.compile("☃", Fixtures.documentOf()).blueprint();
        assertThat(nothing.name()).isEqualTo("system");
        PublishedSchemas.requireCompose(ComposeFile.write(nothing).text());
        PublishedSchemas.requireManifests(Manifests.write(nothing).text());
    }
}
