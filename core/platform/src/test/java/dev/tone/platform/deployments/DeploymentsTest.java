package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The way of a deployment: asked for, waiting, live, listed and gone.
@DisabledOnOs(OS.WINDOWS)
class DeploymentsTest extends ShopBench {
    @Test
    void aStaticSiteIsLiveWithinThreeSeconds() {
        Deployment deployment = bench.deployed(project, production, site("a-site", "<h1>one</h1>"));

        assertThat(deployment.failure()).isNull();
        assertThat(deployment.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(deployment.live()).isTrue();
        assertThat(deployment.number()).isEqualTo(1);
        assertThat(deployment.url())
                .startsWith("http://production-shop.localhost:")
                .endsWith("/");
        assertThat(page()).isEqualTo("<h1>one</h1>");
        assertThat(deployment.releaseDigest()).isEqualTo(deployment.artifactDigest());
        assertThat(deployment.releaseFiles()).isEqualTo(2);
        assertThat(deployment.stages())
                .extracting(Stage::name, Stage::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StageName.QUEUE, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.PREPARE, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.PACKAGE, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.PUBLISH, StageState.SUCCEEDED),
                        org.assertj.core.groups.Tuple.tuple(StageName.HEALTH, StageState.SUCCEEDED));
        assertThat(bench.transitions(deployment.id()))
                .containsExactly("QUEUED", "INITIALIZING", "BUILDING", "DEPLOYING", "SUCCEEDED");
        assertThat(bench.texts(deployment.id()).getLast()).startsWith("Live at http://production-shop.localhost:");
        bench.told(NotificationKind.DEPLOYMENT_SUCCEEDED);
        assertThat(bench.news).hasSize(1);
        assertThat(bench.data().resolve("work"))
                .satisfiesAnyOf(
                        work -> assertThat(work).doesNotExist(),
                        work -> assertThat(work).isEmptyDirectory());
        assertThat(bench.wiring.sites().list(bench.actor, project.id()))
                .singleElement()
                .satisfies(site -> assertThat(site.deployment()).isEqualTo(deployment.id()));
    }

    @Test
    void everyTransitionIsToldWithItsWholeState() {
        Deployment deployment = bench.deployed(project, production, site("a-site", "one"));

        List<Deployment> told = bench.topics.after(Channel.project(project.id()), 0, 1000).stream()
                .map(fact -> fact.fact())
                .filter(LiveFact.DeploymentChanged.class::isInstance)
                .map(fact -> ((LiveFact.DeploymentChanged) fact).deployment())
                .filter(one -> one.id().equals(deployment.id()))
                .toList();

        assertThat(told.getLast()).isEqualTo(deployment);
        assertThat(told.stream().map(Deployment::state).distinct())
                .containsExactly(
                        DeploymentState.QUEUED,
                        DeploymentState.INITIALIZING,
                        DeploymentState.BUILDING,
                        DeploymentState.DEPLOYING,
                        DeploymentState.SUCCEEDED);
        List<String> audited = bench.database.read(
                handle -> handle.createQuery("SELECT action FROM audit_events WHERE target = :target ORDER BY sequence")
                        .bind("target", "deployment/" + deployment.id())
                        .mapTo(String.class)
                        .list());
        assertThat(audited)
                .containsExactly(
                        "deployments.create",
                        "deployments.initializing",
                        "deployments.building",
                        "deployments.deploying",
                        "deployments.succeed");
    }

    @Test
    void whatWaitsIsCanceledOrSuperseded() throws Exception {
        ArtifactId slow = built(
                "slow",
                "while [ ! -e " + folder + "/go ]; do sleep 0.05; done; mkdir dist; echo slow > dist/index.html");
        Deployment running = bench.deploy(project, production, slow);
        eventually("it builds", () -> bench.get(running.id()).state() == DeploymentState.BUILDING);
        Deployment second = bench.deploy(project, production, site("second", "second"));
        Deployment third = bench.deploy(project, production, site("third", "third"));

        assertThat(bench.get(second.id()).state()).isEqualTo(DeploymentState.SUPERSEDED);
        assertThat(bench.deployments().cancel(bench.actor, third.id()).state()).isEqualTo(DeploymentState.CANCELED);
        Deployment fourth = bench.deploy(project, production, site("fourth", "fourth"));
        // Another environment does not wait.
        assertThat(bench.deployed(project, preview, site("elsewhere", "x")).state())
                .isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.get(running.id()).state()).isEqualTo(DeploymentState.BUILDING);

        Files.writeString(folder.resolve("go"), "");

        assertThat(bench.finished(running.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.finished(fourth.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.get(running.id()).live()).isFalse();
        assertThat(page()).isEqualTo("fourth");
        assertThatThrownBy(() -> bench.deployments().cancel(bench.actor, fourth.id()))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/finished"));
        assertThatThrownBy(() -> bench.deployments().cancel(bench.actor, second.id()))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/finished"));
    }

    @Test
    void listsNewestFirstInPages() {
        for (int i = 0; i < 3; i++) {
            bench.deployed(project, i == 1 ? preview : production, site("site-" + i, "page " + i));
        }

        var page = bench.deployments().list(bench.actor, project.id(), null, PageRequest.first(2));
        assertThat(page.items()).extracting(Deployment::number).containsExactly(3L, 2L);
        assertThat(page.nextCursor()).isNotNull();
        assertThat(bench.deployments()
                        .list(bench.actor, project.id(), null, new PageRequest(2, List.of("2")))
                        .items())
                .extracting(Deployment::number)
                .containsExactly(1L);
        assertThat(bench.deployments()
                        .list(bench.actor, project.id(), production.id(), PageRequest.first(10))
                        .items())
                .extracting(Deployment::number)
                .containsExactly(3L, 1L);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        Project other = bench.project("Other");
        ArtifactId artifact = site("a-site", "one");

        assertThatThrownBy(() -> bench.deployments()
                        .create(
                                bench.actor,
                                other.id(),
                                new DeploymentApi.Create(production.id(), artifact, null, null, null, null)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/other-project"));
        Deployment first = bench.deployed(project, production, artifact);
        assertThatThrownBy(() -> bench.deployments()
                        .promote(
                                bench.actor,
                                first.id(),
                                new DeploymentApi.Promote(
                                        bench.environment(other, "production").id(), null)))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/other-project"));
    }

    @Test
    void requestsNeverFailWhileReleasesAreExchanged() throws Exception {
        bench.deployed(project, production, site("site-0", "page 0"));
        int port = bench.port(production.id());
        CompletableFuture<Integer> visitor = CompletableFuture.supplyAsync(() -> {
            int visits = 0;
            while (bench.news.size() < 6) {
                assertThat(get(port, "/")).startsWith("HTTP/1.1 200");
                visits++;
            }
            return visits;
        });
        for (int i = 1; i <= 5; i++) {
            bench.deployed(project, production, site("site-" + i, "page " + i));
        }

        assertThat(visitor.get()).isPositive();
        assertThat(page()).isEqualTo("page 5");
    }

    @Test
    void oldReleasesGoUnderTheBudgetAndTheLastOnesStay() {
        bench.projects.facade().update(bench.actor, project.id(), new ProjectApi.Update(null, null, 16L << 20), null);
        String large = "x".repeat(7 << 20);
        for (int i = 0; i < 6; i++) {
            bench.deployed(project, production, site("site-" + i, i + large));
        }
        long one = large.length() + 1 + "about".length();

        eventually(
                "only the last ones are left",
                () -> bench.projects.facade().usage(bench.actor, project.id()).releases() == Retention.KEPT * one);
        List<Deployment> before = bench.deployments()
                .list(bench.actor, project.id(), null, PageRequest.first(10))
                .items();
        assertThat(Retention.needed(before)).hasSize(Retention.KEPT);
        assertThat(page()).startsWith("5x");
        eventually(
                "it is said that it is too little",
                () -> bench.news.stream().anyMatch(news -> news.kind() == NotificationKind.DISK_BUDGET));
        assertThatThrownBy(() -> bench.deployments()
                        .rollBack(bench.actor, before.getLast().id(), "why"))
                .satisfies(thrown -> assertThat(code(thrown)).isEqualTo("deployment/release-gone"));
    }

    @Test
    void aProjectThatGoesTakesItsSitesAndFilesWithIt() {
        bench.deployed(project, production, site("a-site", "one"));
        int port = bench.port(production.id());

        bench.projects.facade().archive(bench.actor, project.id());
        assertThat(get(port, "/")).startsWith("HTTP/1.1 503").contains("stopped");
        bench.projects.facade().restore(bench.actor, project.id());
        eventually("it is back", () -> get(port, "/").startsWith("HTTP/1.1 200"));

        bench.projects.facade().delete(bench.actor, project.id());
        bench.projects
                .facade()
                .emptyTrash(java.time.Instant.now().plus(Duration.ofDays(31)), organization -> bench.actor);
        assertThat(bench.data().resolve("releases")).isEmptyDirectory();
        assertThat(bench.data().resolve("logs/deployments")).isEmptyDirectory();
    }
}
