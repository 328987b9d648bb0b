package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.comparison.Difference;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.kernel.http.PageRequest;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What was built once and is published again, here or elsewhere.
@DisabledOnOs(OS.WINDOWS)
class GoingBackTest extends ShopBench {
    @Test
    void aRollbackPutsTheSameReleaseAndVariablesBackAtOnce() {
        bench.variable(production, "NAME", "first-secret", true);
        ArtifactId artifact = built("built", "mkdir dist; echo built with $NAME > dist/index.html");
        Deployment first = bench.deployed(project, production, artifact);
        bench.variable(production, "NAME", "second-secret", true);
        Deployment second = bench.deployed(project, production, artifact);
        assertThat(page()).isEqualTo("built with second-secret\n");
        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, first.id(), " "))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/reason-required"));

        Deployment back = bench.finished(bench.deployments()
                .rollBack(bench.actor, first.id(), "prices are wrong")
                .id());

        assertThat(page()).isEqualTo("built with first-secret\n");
        assertThat(back.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(back.kind()).isEqualTo(DeploymentKind.ROLLBACK);
        assertThat(back.source()).isEqualTo(first.id());
        assertThat(back.reason()).isEqualTo("prices are wrong");
        assertThat(back.releaseDigest()).isEqualTo(first.releaseDigest()).isNotEqualTo(second.releaseDigest());
        assertThat(back.artifactDigest()).isEqualTo(first.artifactDigest());
        assertThat(back.stages())
                .extracting(Stage::name)
                .containsExactly(StageName.QUEUE, StageName.PUBLISH, StageName.HEALTH);
        assertThat(bench.get(second.id()).live()).isFalse();
        bench.told(NotificationKind.ROLLED_BACK);
        Difference exact = bench.comparisons
                .facade()
                .compare(bench.actor, first.id(), back.id())
                .difference();
        assertThat(exact.variables()).isEmpty();
        assertThat(exact.files().count()).isZero();
        assertThat(exact.settings()).isEmpty();

        Deployment forth = bench.finished(bench.deployments()
                .rollBack(bench.actor, second.id(), "it was not the prices")
                .id());

        assertThat(forth.live()).isTrue();
        assertThat(page()).isEqualTo("built with second-secret\n");
    }

    @Test
    void whatIsLiveAlreadyIsNotRolledBackTo() {
        Deployment first = bench.deployed(project, production, site("a-site", "one"));
        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, first.id(), "why"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/live-already"));
        bench.deployed(project, production, site("b-site", "two"));
        Deployment back = bench.finished(bench.deployments()
                .rollBack(bench.actor, first.id(), "one is better")
                .id());

        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, first.id(), "once more"))
                .as("what the rollback went to")
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/live-already"));

        assertThat(bench.get(back.id()).live()).isTrue();
        assertThat(bench.deployments()
                        .list(bench.actor, project.id(), production.id(), PageRequest.first(10))
                        .items())
                .hasSize(3);
    }

    @Test
    void onlyAPublishedReleaseIsRolledBackTo() {
        Deployment failed = bench.deployed(project, production, built("broken", "exit 1"));
        Deployment good = bench.deployed(project, production, site("a-site", "one"));
        bench.deployed(project, production, site("b-site", "two"));

        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, failed.id(), "why"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/no-release"));
        assertThatThrownBy(() -> bench.deployments().rollBack(bench.actor, good.id(), "x".repeat(600)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/reason-too-long"));
        assertThatThrownBy(() -> bench.deployments().get(bench.actor, new DeploymentId("none")))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/not-found"));
    }

    @Test
    void aRetryBuildsTheSameAgain() throws Exception {
        ArtifactId artifact =
                built("flaky", "[ -e " + folder + "/fixed ] || exit 1; mkdir dist; echo ok > dist/index.html");
        Deployment failed = bench.deployed(project, production, artifact);
        Files.writeString(folder.resolve("fixed"), "");

        Deployment again = bench.finished(
                bench.deployments().retry(bench.actor, failed.id()).id());

        assertThat(again.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(again.kind()).isEqualTo(DeploymentKind.RETRY);
        assertThat(again.source()).isEqualTo(failed.id());
        assertThat(again.settings()).isEqualTo(failed.settings());
        assertThat(page()).isEqualTo("ok\n");
    }

    @Test
    void aPromotionPublishesTheSameReleaseWithoutBuilding() {
        Deployment first = bench.deployed(
                project, preview, built("built", "mkdir dist; date +%N > dist/index.html; echo same > dist/a.txt"));

        Deployment promoted = bench.finished(bench.deployments()
                .promote(bench.actor, first.id(), new DeploymentApi.Promote(production.id(), "tested"))
                .id());

        assertThat(promoted.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(promoted.releaseDigest()).isEqualTo(first.releaseDigest());
        assertThat(promoted.environment()).isEqualTo(production.id());
        assertThat(page()).isEqualTo(body(get(bench.port(preview.id()), "/")));
        assertThat(bench.port(preview.id())).isNotEqualTo(bench.port(production.id()));
        assertThatThrownBy(() -> bench.deployments()
                        .promote(bench.actor, first.id(), new DeploymentApi.Promote(preview.id(), null)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/same-environment"));
    }

    @Test
    void whatIsLiveThereAlreadyIsNotPromoted() {
        Deployment first = bench.deployed(project, preview, site("a-site", "one"));
        DeploymentApi.Promote there = new DeploymentApi.Promote(production.id(), null);
        Deployment promoted = bench.finished(
                bench.deployments().promote(bench.actor, first.id(), there).id());

        assertThatThrownBy(() -> bench.deployments().promote(bench.actor, first.id(), there))
                .hasMessageContaining("The release of #1 is live in “production” already.")
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/live-already"));
        assertThatThrownBy(() -> bench.comparisons.facade().planPromote(bench.actor, first.id(), production.id()))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/live-already"));

        bench.wiring.sites().stop(bench.actor, production.id());
        Deployment again = bench.finished(
                bench.deployments().promote(bench.actor, first.id(), there).id());
        assertThat(again.releaseDigest()).isEqualTo(promoted.releaseDigest());
        assertThat(page()).isEqualTo("one");
    }
}
