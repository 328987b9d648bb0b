package dev.tone.platform.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.Remark;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.json.Json;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is said before something is done.
class PlansTest extends ComparisonsCase {
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
}
