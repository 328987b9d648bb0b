package dev.tone.platform.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.Workbench;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class AppointmentsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private Workbench bench;
    private Project project;
    private Environment production;
    private ArtifactId site;

    @BeforeEach
    void open() {
        bench = Workbench.open(folder);
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        site = bench.artifact(project, "site", Map.of("index.html", "one"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Deployment inAnHour() {
        return at(bench.clock.instant().plus(HOUR));
    }

    private Deployment at(Instant time) {
        return bench.deployments()
                .create(
                        bench.actor,
                        project.id(),
                        new DeploymentApi.Create(production.id(), site, null, null, null, null, new Terms(null, time)));
    }

    private void tick() {
        bench.governance.appointments().tick();
    }

    private DeploymentState state(Deployment of) {
        return bench.get(of.id()).state();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FaultException.class)
                .extracting(thrown -> ((FaultException) thrown).fault().code())
                .isEqualTo(code);
    }

    @Test
    void aDeploymentBeginsAtItsTimeAlsoAfterARestart() {
        Deployment waits = inAnHour();
        tick();
        assertThat(state(waits)).isEqualTo(DeploymentState.CREATED);
        bench.close();
        bench = Workbench.open(folder);
        assertThat(state(waits)).isEqualTo(DeploymentState.CREATED);

        bench.clock.forward(HOUR.plusSeconds(2));
        tick();

        assertThat(bench.finished(waits.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.transitions(waits.id())).startsWith("CREATED", "QUEUED", "INITIALIZING");
    }

    @Test
    void whatIsNewerDoesNotTakeItsPlace() {
        Deployment waits = inAnHour();
        bench.deployed(project, production, site);

        assertThat(state(waits)).isEqualTo(DeploymentState.CREATED);
    }

    @Test
    void aTimeThatWasSleptThroughIsAskedFor() {
        Deployment waits = inAnHour();
        bench.clock.forward(HOUR.multipliedBy(9));
        tick();

        assertThat(state(waits)).isEqualTo(DeploymentState.CREATED);
        assertThat(bench.governance.gates().get(bench.actor, waits.id()).missed())
                .isTrue();
        bench.told(NotificationKind.SCHEDULE_MISSED);
        tick();
        assertThat(bench.news.stream().filter(item -> item.kind() == NotificationKind.SCHEDULE_MISSED))
                .hasSize(1);

        Instant again = bench.clock.instant().plus(HOUR);
        bench.governance.gates().schedule(bench.actor, waits.id(), again);
        assertThat(bench.governance.gates().get(bench.actor, waits.id()).missed())
                .isFalse();
        bench.governance.gates().schedule(bench.actor, waits.id(), null);
        assertThat(bench.finished(waits.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void whatHoldsThenIsLookedAtThen() {
        Deployment waits = inAnHour();
        bench.governance
                .rules()
                .lock(bench.actor, production.id(), new GovernanceApi.Lock("the data center moves", null));
        bench.clock.forward(HOUR.plusSeconds(1));
        tick();

        Deployment failed = bench.get(waits.id());
        assertThat(failed.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(failed.failure()).extracting(Failure::code).isEqualTo("environment/locked");
        bench.told(NotificationKind.DEPLOYMENT_FAILED);
    }

    @Test
    void itIsApprovedFirstAndBeginsThen() {
        bench.governance.rules().protect(bench.actor, production.id(), new GovernanceApi.Protect(1, List.of(), true));
        Deployment waits = inAnHour();
        assertThat(state(waits)).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        refused("approval/needed", () -> bench.governance.gates().schedule(bench.actor, waits.id(), null));

        bench.governance.gates().approve(bench.actor, waits.id(), null);
        assertThat(state(waits)).isEqualTo(DeploymentState.CREATED);
        bench.clock.forward(HOUR.plusSeconds(1));
        tick();

        assertThat(bench.finished(waits.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aTimeThatCannotBeIsRefused() {
        refused("schedule/past", () -> at(bench.clock.instant().minusSeconds(1)));
        refused("schedule/too-far", () -> at(bench.clock.instant().plus(Duration.ofDays(400))));
    }

    @Test
    void itIsCanceledLikeAnything() throws InterruptedException {
        Deployment waits = inAnHour();
        assertThat(bench.deployments().cancel(bench.actor, waits.id()).state()).isEqualTo(DeploymentState.CANCELED);
        bench.clock.forward(HOUR.plusSeconds(1));
        tick();

        assertThat(state(waits)).isEqualTo(DeploymentState.CANCELED);
    }
}
