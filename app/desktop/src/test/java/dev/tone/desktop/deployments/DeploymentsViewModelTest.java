package dev.tone.desktop.deployments;

import static dev.tone.desktop.workspace.Fixture.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.comparisons.ComparisonsPort;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentsViewModelTest {
    private final List<String> calls = new ArrayList<>();
    private Fixture platform;
    private DeploymentsViewModel deployments;
    private ProjectModel project;

    @BeforeEach
    void open(@TempDir Path folder) {
        platform = new Fixture(folder);
        platform.projects.add(Fixture.project("shop", "Shop"));
        platform.deployments.add(deployment(1, DeploymentState.SUCCEEDED, false));
        platform.deployments.add(deployment(2, DeploymentState.SUCCEEDED, true));
        platform.deployments.add(deployment(3, DeploymentState.FAILED, false));
        project = platform.workspace().open().orElseThrow();
        deployments = new DeploymentsViewModel(project, new Port(), platform.work, platform.notices, platform.texts);
    }

    @Test
    void looksAtTheNewestUntilOneIsChosen() {
        assertThat(deployments.selectedProperty().get().number()).isEqualTo(3);

        deployments.select(new DeploymentId("d1"));

        assertThat(deployments.selectedProperty().get().number()).isEqualTo(1);
    }

    @Test
    void theChosenOneStaysCurrent() {
        deployments.select(new DeploymentId("d3"));

        project.put(deployment(3, DeploymentState.CANCELED, false));

        assertThat(deployments.selectedProperty().get().state()).isEqualTo(DeploymentState.CANCELED);
    }

    @Test
    void aRollBackGoesToTheNewestEarlierReleaseThatIsNotLive() {
        Deployment failed = project.deployments().getFirst();
        Deployment live = project.deployments().get(1);

        assertThat(deployments.options().rollbackTarget(failed).orElseThrow().number())
                .isEqualTo(1);
        assertThat(deployments.options().rollbackTarget(live).orElseThrow().number())
                .isEqualTo(1);
    }

    @Test
    void theSiteIsThatOfTheEnvironmentThatIsLookedAt() {
        Deployment failed = project.deployments().getFirst();
        Deployment live = project.deployments().get(1);

        assertThat(deployments.options().withSite(failed)).contains(live);
        assertThat(deployments.options().withSite(null)).contains(live);

        project.put(deployment(2, DeploymentState.SUCCEEDED, false));

        assertThat(deployments.options().withSite(failed)).isEmpty();
    }

    @Test
    void rollingBackFollowsTheNewDeploymentAndKeepsTheReason() {
        deployments
                .requests()
                .rollBack(project.deployment(new DeploymentId("d1")).orElseThrow(), "  blank page ");

        assertThat(calls).containsExactly("rollback d1 blank page");
        assertThat(deployments.selectedProperty().get().number()).isEqualTo(4);
        assertThat(platform.notices.current()).hasSize(1);
    }

    @Test
    void aSecondPressBeforeTheAnswerAsksForNothingMore() {
        List<Runnable> asked = new ArrayList<>();
        Work slow = new Work(asked::add, Runnable::run, platform.notices::fault);
        deployments = new DeploymentsViewModel(project, new Port(), slow, platform.notices, platform.texts);
        Deployment target = project.deployment(new DeploymentId("d1")).orElseThrow();

        deployments.requests().rollBack(target, "blank page");
        deployments.requests().rollBack(target, "blank page");
        asked.forEach(Runnable::run);

        assertThat(calls).hasSize(1);
        deployments.requests().rollBack(target, "again");
        asked.getLast().run();
        assertThat(calls).hasSize(2);
    }

    @Test
    void thatItWorksIsNoLongerToldOnceItHasEnded() {
        deployments
                .requests()
                .rollBack(project.deployment(new DeploymentId("d1")).orElseThrow(), "blank page");
        project.put(deployment(4, DeploymentState.DEPLOYING, false));
        assertThat(platform.notices.current()).hasSize(1);

        project.put(deployment(4, DeploymentState.SUCCEEDED, true));

        assertThat(platform.notices.current()).isEmpty();
    }

    @Test
    void whatCameOfItStaysToldWhenItWasToldBeforeTheStateArrived() {
        deployments
                .requests()
                .rollBack(project.deployment(new DeploymentId("d1")).orElseThrow(), "blank page");
        platform.notices.tell(new Notice(Notice.Tone.SUCCESS, "Rolled back", null, List.of(), "d4"));

        project.put(deployment(4, DeploymentState.SUCCEEDED, true));

        assertThat(platform.notices.current()).extracting(Notice::text).containsExactly("Rolled back");
    }

    @Test
    void artifactsAreToldApartByTheirVersions() {
        platform.artifacts.add(Fixture.artifact("a1"));
        project = platform.workspace().open().orElseThrow();
        deployments = new DeploymentsViewModel(project, new Port(), platform.work, platform.notices, platform.texts);

        assertThat(deployments.artifactName(deployment(1, DeploymentState.SUCCEEDED, false)))
                .isEqualTo("site v1");
    }

    @Test
    void whatWaitsForThePlatformIsToldAndNothingIsPretended() {
        Deployment failed = project.deployments().getFirst();

        deployments.requests().retry(failed);

        assertThat(project.deployments()).hasSize(3);
        assertThat(platform.notices.current()).hasSize(1);
    }

    @Test
    void offersWhatTheStateAllows() {
        assertThat(DeploymentOptions.canCancel(deployment(9, DeploymentState.BUILDING, false)))
                .isTrue();
        assertThat(deployments.options().canRetry(deployment(9, DeploymentState.FAILED, false)))
                .isTrue();
        assertThat(deployments.options().canRetry(deployment(9, DeploymentState.SUCCEEDED, true)))
                .isFalse();
        assertThat(deployments.options().canRollBackTo(deployment(2, DeploymentState.SUCCEEDED, true)))
                .isFalse();
    }

    @Test
    void aRollbackIsUndoneAndWhatWasRolledBackIsNotOfferedAgain() {
        Deployment rollback = Fixture.rollback(4, "d1");
        project.put(deployment(2, DeploymentState.SUCCEEDED, false));
        project.put(rollback);

        assertThat(deployments.options().rollbackTarget(rollback))
                .map(Deployment::number)
                .contains(2L);
        assertThat(deployments
                        .options()
                        .isUndo(deployments.options().rollbackTarget(rollback).orElseThrow()))
                .isTrue();
        assertThat(deployments.options().rollbackTarget(deployment(5, DeploymentState.FAILED, false)))
                .as("neither what is live under another number nor what was taken back")
                .isEmpty();
        assertThat(deployments.options().isUndo(deployment(1, DeploymentState.SUCCEEDED, false)))
                .isFalse();
    }

    @Test
    void whatIsBeingGoneBackToIsNotOfferedAgain() {
        Deployment running = Fixture.runningRollback(4, "d1");
        Deployment live = project.deployments().get(1);
        project.put(running);

        assertThat(deployments.options().rollbackTarget(running))
                .as("it can be canceled")
                .isEmpty();
        assertThat(deployments.options().rollbackTarget(live)).isEmpty();
    }

    /// Deploying the same files once more makes the same release.
    @Test
    void whatTakesTheTrafficIsNotOfferedUnderAnotherNumber() {
        Deployment rollback = Fixture.rollback(4, "d1");
        project.put(deployment(2, DeploymentState.SUCCEEDED, false));
        project.put(rollback);
        Deployment first = deployment(1, DeploymentState.SUCCEEDED, false);

        assertThat(deployments.options().canRollBackTo(first)).isFalse();
        assertThat(deployments.options().rollbackTarget(first)).isEmpty();
        assertThat(deployments.options().canRollBackTo(deployment(2, DeploymentState.SUCCEEDED, false)))
                .isTrue();
    }

    @Test
    void productionAsksForAReason() {
        assertThat(deployments.options().needsReason(Fixture.PRODUCTION.id())).isTrue();
    }

    @Test
    void filtersByEnvironment() {
        deployments.environmentProperty().set(new EnvironmentId("preview"));

        assertThat(deployments.shown()).isEmpty();
    }

    private final class Port implements DeploymentsPort {
        @Override
        public Deployment cancel(DeploymentId deployment) {
            return deployment(3, DeploymentState.CANCELED, false);
        }

        @Override
        public Optional<Deployment> retry(Deployment deployment) {
            return Optional.empty();
        }

        @Override
        public Optional<Deployment> rollBack(Deployment deployment, @Nullable String reason, @Nullable Terms terms) {
            calls.add("rollback " + deployment.id() + " " + reason);
            return Optional.of(deployment(4, DeploymentState.QUEUED, false));
        }

        @Override
        public Optional<Deployment> promote(
                Deployment deployment, EnvironmentId environment, @Nullable String reason, @Nullable Terms terms) {
            throw new AssertionError("not asked for");
        }

        @Override
        public ComparisonsPort comparisons() {
            throw new AssertionError("not asked for");
        }

        @Override
        public Deployment retryPart(DeploymentId deployment) {
            return Fixture.deployment(9, DeploymentState.QUEUED, false);
        }

        @Override
        public Deployment redeploy(DeploymentId deployment, boolean build, @Nullable Terms terms) {
            return Fixture.deployment(9, DeploymentState.QUEUED, false);
        }

        @Override
        public Environment makeEnvironment(ProjectId of, String name) {
            throw new AssertionError("None is made here");
        }

        @Override
        public Site restartSite(EnvironmentId environment) {
            return startSite(environment);
        }

        @Override
        public Site stopSite(EnvironmentId environment) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Site startSite(EnvironmentId environment) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void saveLog(DeploymentId deployment, Path file) {
            calls.add("save " + file);
        }
    }
}
