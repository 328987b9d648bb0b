package dev.tone.platform.governance;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.Freeze;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.Workbench;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class GatesTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Project project;
    private Environment production;
    private ArtifactId first;
    private ArtifactId second;

    @BeforeEach
    void open() {
        start();
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        first = bench.artifact(project, "first", Map.of("index.html", "one", "old.html", "old"));
        second = bench.artifact(project, "second", Map.of("index.html", "two", "new.html", "new"));
    }

    private void start() {
        bench = Workbench.open(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Gates gates() {
        return bench.governance.gates();
    }

    private Rules rules() {
        return bench.governance.rules();
    }

    private void protect(int approvals, boolean self) {
        assertThat(rules().protect(bench.actor, production.id(), new GovernanceApi.Protect(approvals, List.of(), self))
                        .protection())
                .isNotNull();
    }

    private Deployment asked(ArtifactId artifact, @Nullable String override) {
        return bench.deployments()
                .create(
                        bench.actor,
                        project.id(),
                        new DeploymentApi.Create(
                                production.id(), artifact, null, null, null, null, new Terms(override)));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FaultException.class)
                .extracting(thrown -> ((FaultException) thrown).fault().code())
                .isEqualTo(code);
    }

    @Test
    void aProtectedEnvironmentWaitsForASecondPersonWhoSeesThePlan() {
        bench.variable(production, "MODE", "slow", false);
        Deployment live = bench.deployed(project, production, first);
        protect(1, false);
        Actor ann = bench.person("Ann", Role.MEMBER);
        bench.variable(production, "MODE", "fast", false);
        bench.variable(production, "KEY", "hidden", true);

        Deployment waits = bench.deploy(project, production, second);

        assertThat(waits.state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        bench.told(NotificationKind.APPROVAL_NEEDED);
        Gate gate = gates().open(bench.actor, project.id()).getFirst();
        assertThat(gate.approvers()).extracting(person -> person.name()).containsExactly("Ann");
        PlannedChanges plan = gate.plan();
        assertThat(plan.base()).isEqualTo(live.id());
        assertThat(plan.builds()).isTrue();
        assertThat(plan.files()).extracting(FileChange::path).containsExactly("index.html", "new.html", "old.html");
        assertThat(plan.variables())
                .extracting(ValueChange::name, ValueChange::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("KEY", "••••"),
                        org.assertj.core.groups.Tuple.tuple("MODE", "fast"));
        refused("approval/second-person", () -> gates().approve(bench.actor, waits.id(), null));

        gates().approve(ann, waits.id(), "looks good");

        Deployment done = bench.finished(waits.id());
        assertThat(done.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(bench.transitions(waits.id()))
                .containsExactly("AWAITING_APPROVAL", "QUEUED", "INITIALIZING", "BUILDING", "DEPLOYING", "SUCCEEDED");
        assertThat(done.stages().getFirst().name()).isEqualTo(StageName.WAIT);
        assertThat(done.stages().getFirst().state()).isEqualTo(StageState.SUCCEEDED);
        assertThat(gates().get(bench.actor, waits.id()).approvals())
                .extracting(approval -> approval.by().name() + ": " + approval.comment())
                .containsExactly("Ann: looks good");
        assertThat(gates().open(bench.actor, project.id())).isEmpty();
        refused("gate/closed", () -> gates().approve(ann, waits.id(), null));
        bench.told(NotificationKind.APPROVAL_GIVEN);
    }

    @Test
    void twoApprovalsAreOfTwoPeople() {
        protect(2, false);
        Actor ann = bench.person("Ann", Role.MEMBER);
        Actor bob = bench.person("Bob", Role.ADMIN);
        Deployment waits = bench.deploy(project, production, first);

        gates().approve(ann, waits.id(), null);
        refused("approval/given", () -> gates().approve(ann, waits.id(), null));
        assertThat(bench.get(waits.id()).state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        gates().approve(bob, waits.id(), null);

        assertThat(bench.finished(waits.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aRefusalHasACommentAndCancels() {
        protect(1, false);
        Actor ann = bench.person("Ann", Role.MEMBER);
        Deployment waits = bench.deploy(project, production, first);

        refused("approval/comment-required", () -> gates().refuse(ann, waits.id(), " "));
        gates().refuse(ann, waits.id(), "not on a Friday");

        assertThat(bench.get(waits.id()).canceledBy()).isEqualTo("Ann");
        assertThat(bench.finished(waits.id()).state()).isEqualTo(DeploymentState.CANCELED);
        assertThat(gates().get(ann, waits.id()).refusal())
                .extracting(refusal -> refusal.comment())
                .isEqualTo("not on a Friday");
        refused("gate/closed", () -> gates().refuse(ann, waits.id(), "again"));
    }

    @Test
    void onlyThoseWhoWereNamedApprove() {
        Actor ann = bench.person("Ann", Role.MEMBER);
        Actor bob = bench.person("Bob", Role.MEMBER);
        rules().protect(bench.actor, production.id(), new GovernanceApi.Protect(1, List.of(bob.user()), false));
        Deployment waits = bench.deploy(project, production, first);

        refused("approval/not-yours", () -> gates().approve(ann, waits.id(), null));
        refused("approval/not-yours", () -> gates().refuse(ann, waits.id(), "no"));
        assertThat(gates().approve(bob, waits.id(), null).isApproved()).isTrue();
    }

    @Test
    void oneOwnerAloneIsToldThatASecondPersonIsNeededUnlessTheRuleSaysOtherwise() {
        protect(1, false);
        Deployment waits = bench.deploy(project, production, first);

        assertThat(gates().get(bench.actor, waits.id()).lacksPeople()).isTrue();
        assertThatThrownBy(() -> gates().approve(bench.actor, waits.id(), null)).hasMessageContaining("second person");

        protect(1, true);
        Deployment again = bench.deploy(project, production, first);
        assertThat(bench.get(waits.id()).state()).isEqualTo(DeploymentState.SUPERSEDED);
        gates().approve(bench.actor, again.id(), null);
        assertThat(bench.finished(again.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void whatWaitsIsCanceledLikeAnything() throws InterruptedException {
        protect(1, false);
        Deployment waits = bench.deploy(project, production, first);

        assertThat(bench.deployments().cancel(bench.actor, waits.id()).state()).isEqualTo(DeploymentState.CANCELED);

        assertThat(gates().open(bench.actor, project.id())).isEmpty();
    }

    @Test
    void whatWaitsStillWaitsAfterARestart() {
        protect(1, true);
        Deployment waits = bench.deploy(project, production, first);
        bench.close();
        start();

        assertThat(bench.get(waits.id()).state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        gates().approve(bench.actor, waits.id(), null);
        assertThat(bench.finished(waits.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void anApprovalIsOfThePlanThatWasSeen() throws IOException {
        Path go = folder.resolve("go");
        ArtifactId slow = bench.artifact(
                project,
                "slow",
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                        "build.sh",
                        "while [ ! -e " + go + " ]; do sleep 0.05; done; mkdir dist; echo slow > dist/index.html"));
        Deployment running = bench.deploy(project, production, slow);
        eventually("it builds", () -> bench.get(running.id()).state() == DeploymentState.BUILDING);
        protect(1, true);
        Deployment waits = bench.deploy(project, production, second);
        assertThat(gates().get(bench.actor, waits.id()).plan().base()).isNull();
        Files.createFile(go);
        assertThat(bench.finished(running.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);

        refused("approval/plan-changed", () -> gates().approve(bench.actor, waits.id(), null));
    }

    @Test
    void aLockHoldsUntilItsTimeOrAReason() {
        Instant end = Instant.now().plus(Duration.ofHours(1));
        rules().lock(bench.actor, production.id(), new GovernanceApi.Lock("data center moves", end));

        assertThatThrownBy(() -> bench.deploy(project, production, first)).hasMessageContaining("data center moves");
        refused(
                "lock/over",
                () -> rules().lock(bench.actor, production.id(), new GovernanceApi.Lock("x", Instant.EPOCH)));
        refused(
                "lock/reason-required",
                () -> rules().lock(bench.actor, production.id(), new GovernanceApi.Lock(" ", null)));
        Deployment urgent = asked(first, "the shop is down");
        assertThat(urgent.override()).isEqualTo("the shop is down");
        assertThat(bench.finished(urgent.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
        String trail = bench.database.read(
                handle -> handle.createQuery("SELECT after_json FROM audit_events WHERE action = 'deployments.create'"
                                + " ORDER BY sequence DESC LIMIT 1")
                        .mapTo(String.class)
                        .one());
        assertThat(trail).contains("the shop is down");
        assertThat(bench.get(urgent.id()).override()).isEqualTo("the shop is down");

        bench.clock.forward(Duration.ofHours(2));
        assertThat(asked(first, "nothing holds it").override()).isNull();
        assertThat(rules().list(bench.actor, project.id()).getFirst().lock()).isNull();
        assertThat(bench.deployed(project, production, second).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aFreezeHoldsDeploymentsButNotTheWayBack() {
        Deployment good = bench.deployed(project, production, first);
        Deployment bad = bench.deployed(project, production, second);
        Freeze always = new Freeze("Quarter end", "UTC", List.of(DayOfWeek.values()), "00:00", "00:00");
        rules().freeze(bench.actor, production.id(), new GovernanceApi.Freezes(List.of(always)));

        assertThat(rules().list(bench.actor, project.id()).getFirst().frozenUntil())
                .isAfter(Instant.now());
        refused("environment/frozen", () -> bench.deploy(project, production, first));
        Deployment back = bench.deployments().rollBack(bench.actor, good.id(), "broken");
        assertThat(bench.finished(back.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);

        rules().lock(bench.actor, production.id(), new GovernanceApi.Lock("nobody touches it", null));
        refused("environment/locked", () -> bench.deployments().rollBack(bench.actor, bad.id(), "it was not"));
        rules().unlock(bench.actor, production.id());
        rules().freeze(bench.actor, production.id(), new GovernanceApi.Freezes(List.of()));
        assertThat(bench.deployed(project, production, first).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void anApprovalDoesNotOpenALock() {
        protect(1, true);
        Deployment waits = bench.deploy(project, production, first);
        rules().lock(bench.actor, production.id(), new GovernanceApi.Lock("wait", null));

        refused("environment/locked", () -> gates().approve(bench.actor, waits.id(), null));
        assertThat(bench.get(waits.id()).state()).isEqualTo(DeploymentState.AWAITING_APPROVAL);
        rules().unlock(bench.actor, production.id());
        gates().approve(bench.actor, waits.id(), null);
        assertThat(bench.finished(waits.id()).state()).isEqualTo(DeploymentState.SUCCEEDED);
    }

    @Test
    void aProjectGoesWithItsRulesAndWhatWaits() {
        protect(1, true);
        Deployment waits = bench.deploy(project, production, first);
        bench.projects.facade().delete(bench.actor, project.id());
        assertThat(bench.get(waits.id()).state()).isEqualTo(DeploymentState.CANCELED);

        bench.projects.facade().emptyTrash(Instant.now().plus(Duration.ofDays(40)), _ -> bench.actor);

        assertThat(bench.database.<Integer>read(handle -> handle.createQuery(
                                "SELECT (SELECT COUNT(*) FROM gates) + (SELECT COUNT(*) FROM environment_rules)")
                        .mapTo(Integer.class)
                        .one()))
                .isZero();
    }

    @Test
    void whatCannotHoldIsRefused() {
        refused(
                "protection/invalid",
                () -> rules().protect(bench.actor, production.id(), new GovernanceApi.Protect(7, List.of(), false)));
        refused(
                "protection/invalid",
                () -> rules().protect(
                                bench.actor,
                                production.id(),
                                new GovernanceApi.Protect(
                                        1, List.of(new dev.tone.model.id.UserId("stranger")), false)));
        refused("deployment/override-too-long", () -> asked(first, "x".repeat(501)));
        refused(
                "gate/not-found",
                () -> gates().get(
                                bench.actor,
                                bench.deployed(project, production, first).id()));
    }
}
