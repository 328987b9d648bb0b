package dev.tone.platform.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.LogDifference;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.json.Json;
import dev.tone.model.project.Project;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What differs between two deployments.
class ComparisonsTest extends ComparisonsCase {
    @Test
    void twoDeploymentsAreComparedFromTheFirstToTheSecond() {
        bench.variable(production, "NAME", "one-secret", true);
        bench.variable(production, "COLOR", "red", false);
        Deployment first = deployed(production, site("a-site", "one"), null);
        bench.variable(production, "NAME", "two-secret", true);
        bench.variable(production, "COLOR", "blue", false);
        Deployment second = deployed(
                production,
                bench.artifact(project, "b-site", Map.of("index.html", "longer one", "new.html", "new")),
                null);

        Comparison comparison = comparisons.compare(bench.actor, first.id(), second.id());

        Difference difference = comparison.difference();
        assertThat(difference.sameArtifact()).isFalse();
        assertThat(difference.files())
                .isEqualTo(new FileChanges(
                        FileChanges.Source.PUBLISHED,
                        List.of(
                                new FileChange("about.html", Change.REMOVED, 5, 0),
                                new FileChange("index.html", Change.CHANGED, 3, 10),
                                new FileChange("new.html", Change.ADDED, 0, 3)),
                        1,
                        1,
                        1,
                        5));
        assertThat(difference.variables())
                .containsExactly(
                        new ValueChange("COLOR", Change.CHANGED, "red", "blue", false),
                        new ValueChange("NAME", Change.CHANGED, "••••", "••••", true));
        assertThat(difference.settings()).isEmpty();
        assertThat(difference.drawing().known()).isFalse();
        assertThat(Json.write(comparison)).doesNotContain("one-secret", "two-secret");
        assertThat(comparison.stages())
                .extracting(stage -> stage.name())
                .contains(StageName.QUEUE, StageName.PUBLISH, StageName.HEALTH);
        assertThat(comparison.stages().getLast().durationBefore()).isNotNull();
        assertThat(comparisons
                        .compare(bench.actor, second.id(), first.id())
                        .difference()
                        .files()
                        .sizeDelta())
                .isEqualTo(-5);
    }

    @Test
    void aFileIsComparedLineByLine() {
        Deployment first = deployed(production, site("a-site", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"), null);
        Deployment second = deployed(production, site("b-site", "a\nb\nc\nd\ne\nf\ng\nh\nX\nj\n"), null);

        TextDifference lines = comparisons.compareFile(bench.actor, first.id(), second.id(), "index.html");

        assertThat(lines.added()).isEqualTo(1);
        assertThat(lines.removed()).isEqualTo(1);
        assertThat(lines.rows())
                .extracting(TextDifference.Row::kind, TextDifference.Row::text)
                .startsWith(tuple(TextDifference.Kind.GAP, "5"), tuple(TextDifference.Kind.SAME, "f"))
                .contains(tuple(TextDifference.Kind.REMOVED, "i"), tuple(TextDifference.Kind.ADDED, "X"));
        assertThat(comparisons
                        .compareFile(bench.actor, first.id(), second.id(), "about.html")
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> comparisons.compareFile(bench.actor, first.id(), second.id(), "../../x"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("comparison/no-such-file"));
    }

    @Test
    void whatIsNoTextOrTooLargeIsSaid() {
        Deployment first =
                deployed(production, bench.artifact(project, "a", Map.of("index.html", "x", "b.bin", "a\0b")), null);
        Deployment second = deployed(
                production,
                bench.artifact(
                        project, "b", Map.of("index.html", "x", "b.bin", "a\0c", "big.txt", "x".repeat(300_000))),
                null);

        assertThat(comparisons
                        .compareFile(bench.actor, first.id(), second.id(), "b.bin")
                        .obstacle())
                .isEqualTo(TextDifference.Obstacle.BINARY);
        assertThat(comparisons
                        .compareFile(bench.actor, first.id(), second.id(), "big.txt")
                        .obstacle())
                .isEqualTo(TextDifference.Obstacle.TOO_LARGE);
    }

    @Test
    void blueprintsAreComparedAsText() {
        long one = draw(service("web", Map.of("image", TextNode.valueOf("shop/web:1"))));
        Deployment first = deployed(production, site("a-site", "one"), one);
        long two = draw(new CanvasOperation.Put("web", "image", TextNode.valueOf("shop/web:2")));
        Deployment second = deployed(production, site("b-site", "two"), two);
        Deployment undrawn = deployed(production, site("c-site", "three"), null);

        TextDifference lines = comparisons.compareBlueprint(bench.actor, first.id(), second.id(), "compose");

        assertThat(lines.rows()).anyMatch(row -> row.text().contains("shop/web:2"));
        assertThat(comparisons
                        .compareBlueprint(bench.actor, first.id(), second.id(), "kubernetes")
                        .added())
                .isPositive();
        assertThat(comparisons
                        .compareBlueprint(bench.actor, first.id(), undrawn.id(), "compose")
                        .obstacle())
                .isEqualTo(TextDifference.Obstacle.GONE);
        assertThatThrownBy(() -> comparisons.compareBlueprint(bench.actor, first.id(), second.id(), "word"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("comparison/unknown-format"));
    }

    @Test
    void logsAreComparedByStep() {
        Deployment first = deployed(production, built("one", "echo same; echo took 12ms; echo first"), null);
        Deployment second = deployed(production, built("two", "echo same; echo took 97ms; echo second"), null);

        LogDifference logs = comparisons.compareLog(bench.actor, first.id(), second.id());

        LogDifference.Step build = logs.steps().stream()
                .filter(step -> step.step().equals("build"))
                .findFirst()
                .orElseThrow();
        assertThat(build.whole()).isTrue();
        assertThat(build.lines().rows())
                .filteredOn(row -> row.kind() != TextDifference.Kind.SAME)
                .extracting(TextDifference.Row::text)
                .contains("first", "second")
                .doesNotContain("took 12ms", "took 97ms");
    }

    private ArtifactId built(String name, String command) {
        return bench.artifact(
                project,
                name,
                Map.of(
                        "package.json",
                        "{\"scripts\":{}}",
                        "tone.json",
                        Json.write(Map.of(
                                "build", command + "; mkdir -p dist; echo hi > dist/index.html", "output", "dist"))));
    }

    @Test
    void strangersAndOtherProjectsAreKeptOut() {
        Deployment mine = deployed(production, site("a-site", "one"), null);
        Project second = bench.project("Other");
        ArtifactId theirs = bench.artifact(second, "theirs", Map.of("index.html", "x"));
        Deployment other = bench.deployed(second, bench.environment(second, "production"), theirs);

        assertThatThrownBy(() -> comparisons.compare(bench.actor, mine.id(), other.id()))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/other-project"));
        assertThatThrownBy(() -> comparisons.plan(bench.actor, project.id(), request(production, theirs, null)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/other-project"));
        assertThatThrownBy(() -> comparisons.attached(bench.actor, new DeploymentId("none")))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/not-found"));
    }
}
