package dev.tone.platform.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.LogDifference;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.Remark;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ClientId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.json.Json;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.Workbench;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonsTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Project project;
    private Environment production;
    private Environment preview;
    private ComparisonFacade comparisons;
    private int batches;

    @BeforeEach
    void open() {
        bench = new Workbench(folder, null, Sandbox.none("a test"), ProcessLimits.forBuilds());
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        preview = bench.environment(project, "preview");
        comparisons = bench.comparisons.facade();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ArtifactId site(String name, String page) {
        return bench.artifact(project, name, Map.of("index.html", page, "about.html", "about"));
    }

    private CanvasId canvas() {
        return bench.canvases
                .facade()
                .list(bench.actor, project.id(), false)
                .getFirst()
                .id();
    }

    private long draw(CanvasOperation... operations) {
        batches++;
        return bench.canvases
                .facade()
                .submit(bench.actor, canvas(), new OperationBatch(new ClientId("me"), batches, 0, List.of(operations)))
                .revision();
    }

    private static CanvasOperation service(String id, Map<String, JsonNode> more) {
        Map<String, JsonNode> properties = new java.util.HashMap<>(Map.of(
                "x",
                IntNode.valueOf(0),
                "y",
                IntNode.valueOf(0),
                "width",
                IntNode.valueOf(200),
                "height",
                IntNode.valueOf(88),
                "kind",
                TextNode.valueOf("web"),
                "name",
                TextNode.valueOf(id)));
        properties.putAll(more);
        return new CanvasOperation.Create(id, "service", properties);
    }

    private Deployment deployed(Environment environment, ArtifactId artifact, @Nullable Long revision) {
        BuildPlan plan = bench.deployments().plan(bench.actor, artifact, null);
        bench.deployments().trust(bench.actor, project.id(), plan.commandsDigest());
        return bench.finished(bench.deployments()
                .create(bench.actor, project.id(), request(environment, artifact, revision))
                .id());
    }

    private DeploymentApi.Create request(Environment environment, ArtifactId artifact, @Nullable Long revision) {
        return new DeploymentApi.Create(
                environment.id(), artifact, null, revision == null ? null : canvas(), revision, null);
    }

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
    void aRollbackSaysBeforehandWhatItChangesAndDoesExactlyThat() {
        bench.variable(production, "TOKEN", "old-secret", true);
        long before = draw(service("web", Map.of()));
        Deployment good = deployed(production, site("a-site", "one"), before);
        bench.variable(production, "TOKEN", "new-secret", true);
        long after = draw(service("cache", Map.of()));
        Deployment bad = deployed(production, site("b-site", "two"), after);

        Plan plan = comparisons.planRollBack(bench.actor, good.id());

        assertThat(plan.kind()).isEqualTo(DeploymentKind.ROLLBACK);
        assertThat(plan.running()).extracting(Deployment::id).isEqualTo(bad.id());
        assertThat(plan.reasonRequired()).isTrue();
        assertThat(plan.difference().variables())
                .containsExactly(new ValueChange("TOKEN", Change.CHANGED, "••••", "••••", true));
        assertThat(plan.difference().files().changes())
                .extracting(FileChange::path)
                .containsExactly("index.html");
        assertThat(plan.difference().drawing().before()).isEqualTo(new DrawingChange.Pin(canvas(), after));
        assertThat(plan.difference().drawing().elements())
                .extracting(ElementChange::name, ElementChange::kind)
                .containsExactly(tuple("cache", ElementChange.Kind.REMOVED));
        assertThat(plan.remarks())
                .contains(
                        new Remark(Remark.Weight.NOTICE, "plan/older-secrets", List.of("TOKEN")),
                        new Remark(Remark.Weight.NOTICE, "plan/no-flags", List.of()));
        assertThat(Json.write(plan)).doesNotContain("old-secret", "new-secret");

        Deployment back = bench.finished(bench.deployments()
                .rollBack(bench.actor, good.id(), "it was broken")
                .id());

        assertThat(back.releaseDigest()).isEqualTo(good.releaseDigest());
        assertThat(comparisons
                        .compare(bench.actor, good.id(), back.id())
                        .difference()
                        .isEmpty())
                .isTrue();
        Plan attached = comparisons.attached(bench.actor, back.id());
        assertThat(attached.running()).extracting(Deployment::id).isEqualTo(bad.id());
        assertThat(attached.difference()).isEqualTo(plan.difference());
        Plan undo = comparisons.planRollBack(bench.actor, bad.id());
        assertThat(undo.difference().drawing().elements())
                .extracting(ElementChange::kind)
                .containsExactly(ElementChange.Kind.ADDED);
        assertThat(bench.finished(bench.deployments()
                                .rollBack(bench.actor, bad.id(), "it was not that")
                                .id())
                        .releaseDigest())
                .isEqualTo(bad.releaseDigest());
    }

    @Test
    void whereOneOnlyDevelopsNoReasonIsAsked() {
        Environment dev =
                bench.environments.facade().create(bench.actor, project.id(), new EnvironmentApi.Create("dev"));
        Deployment first = deployed(dev, site("a-site", "one"), null);
        deployed(dev, site("b-site", "two"), null);

        assertThat(comparisons.planRollBack(bench.actor, first.id()).reasonRequired())
                .isFalse();
        assertThat(bench.finished(bench.deployments()
                                .rollBack(bench.actor, first.id(), new DeploymentApi.RollBack(null))
                                .id())
                        .releaseDigest())
                .isEqualTo(first.releaseDigest());
    }

    @Test
    void aboveDevelopmentAReasonIsAsked() {
        Deployment first = deployed(preview, site("a-site", "one"), null);
        deployed(preview, site("b-site", "two"), null);

        assertThat(comparisons.planRollBack(bench.actor, first.id()).reasonRequired())
                .isTrue();
        assertThatThrownBy(
                        () -> bench.deployments().rollBack(bench.actor, first.id(), new DeploymentApi.RollBack(null)))
                .isInstanceOf(FaultException.class)
                .extracting(thrown -> ((FaultException) thrown).fault().code())
                .isEqualTo("deployment/reason-required");
    }

    @Test
    void aPlanComparesWhatIsAskedForWithWhatRuns() {
        long first = draw(service("web", Map.of()));
        ArtifactId artifact = site("a-site", "one");

        Plan fresh = comparisons.plan(bench.actor, project.id(), request(production, artifact, first));

        assertThat(fresh.running()).isNull();
        assertThat(fresh.difference().files().added()).isEqualTo(2);
        assertThat(fresh.difference().drawing().elements())
                .extracting(ElementChange::kind)
                .containsExactly(ElementChange.Kind.ADDED);

        deployed(production, artifact, first);
        bench.variable(production, "COLOR", "red", false);
        long second = draw(new CanvasOperation.Put("web", "replicas", IntNode.valueOf(3)));
        Plan next = comparisons.plan(bench.actor, project.id(), request(production, artifact, second));

        assertThat(next.difference().sameArtifact()).isTrue();
        assertThat(next.difference().files().count()).isZero();
        assertThat(next.difference().variables())
                .containsExactly(new ValueChange("COLOR", Change.ADDED, null, "red", false));
        assertThat(next.difference().drawing().elements())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .containsExactly(new ValueChange("replicas", Change.ADDED, null, "3", false)));
        assertThat(next.difference().isEmpty()).isFalse();
    }

    @Test
    void aVolumeThatGoesIsSaidToBeGoneForGood() throws Exception {
        JsonNode volumes = Json.read("[{\"path\":\"/data\",\"gibibytes\":1}]", JsonNode.class);
        long without = draw(service("db", Map.of()));
        Deployment small = deployed(production, site("a-site", "one"), without);
        long with = draw(new CanvasOperation.Put("db", "volumes", volumes));
        deployed(production, site("b-site", "two"), with);

        assertThat(comparisons.planRollBack(bench.actor, small.id()).remarks())
                .contains(new Remark(Remark.Weight.IRREVERSIBLE, "plan/volumes-lost", List.of("db /data")));
    }

    @Test
    void aPromotionIsPlannedWithTheOtherEnvironmentsVariables() {
        bench.variable(preview, "COLOR", "red", false);
        bench.variable(production, "COLOR", "blue", false);
        Deployment source = deployed(preview, site("a-site", "one"), null);
        deployed(production, site("b-site", "two"), null);

        Plan plan = comparisons.planPromote(bench.actor, source.id(), production.id());

        assertThat(plan.difference().variables()).isEmpty();
        assertThat(plan.difference().files().changes())
                .extracting(FileChange::path)
                .containsExactly("index.html");
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

    private static String code(Throwable thrown) {
        return ((FaultException) thrown).fault().code();
    }
}
