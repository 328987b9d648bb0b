package dev.tone.desktop.governance;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.Approval;
import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Freeze;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.PlannedChanges;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.release.ReleaseText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rules of one environment in memory.
public final class FakeGovernance implements GovernancePort {
    public static final Person MYSELF = new Person(Fixture.ME, "Me");
    public static final Person ANN = new Person(new UserId("ann"), "Ann");

    public final List<String> calls = new ArrayList<>();
    public final List<Person> people = new ArrayList<>(List.of(MYSELF));
    public List<Gate> gates = new ArrayList<>();
    public EnvironmentRules rules = new EnvironmentRules(
            Fixture.PRODUCTION.id(), new ProjectId("shop"), null, null, List.of(), null, null, List.of());

    public static Gate gate(String deployment, Person by, boolean self, Person... approvers) {
        return new Gate(
                new DeploymentId(deployment),
                new ProjectId("shop"),
                Fixture.PRODUCTION.id(),
                by,
                1,
                self,
                List.of(approvers),
                List.of(),
                null,
                null,
                null,
                false,
                new PlannedChanges(
                        new DeploymentId("d1"),
                        1L,
                        true,
                        List.of(new FileChange("index.html", Change.CHANGED, 1, 2)),
                        List.of(),
                        List.of(new ValueChange("MODE", Change.CHANGED, "slow", "fast", false))));
    }

    @Override
    public UserId me() {
        return MYSELF.id();
    }

    @Override
    public List<Person> people() {
        return List.copyOf(people);
    }

    @Override
    public List<EnvironmentRules> rules(ProjectId project) {
        return List.of(rules);
    }

    @Override
    public List<Gate> gates(ProjectId project) {
        return List.copyOf(gates);
    }

    @Override
    public Gate gate(DeploymentId deployment) {
        calls.add("gate " + deployment);
        return gate(deployment.value(), ANN, false, MYSELF);
    }

    private EnvironmentRules now(@Nullable Protection protection, @Nullable DeployLock lock, List<Freeze> freezes) {
        rules = new EnvironmentRules(
                rules.environment(), rules.project(), protection, lock, freezes, null, null, List.of());
        return rules;
    }

    @Override
    public EnvironmentRules protect(EnvironmentId environment, GovernanceApi.Protect request) {
        calls.add("protect " + environment + " " + request.approvals() + " " + request.approvers() + " "
                + request.selfAllowed());
        return now(
                new Protection(request.approvals(), request.approvers(), request.selfAllowed()),
                rules.lock(),
                rules.freezes());
    }

    @Override
    public EnvironmentRules release(EnvironmentId environment, ReleaseStrategy strategy) {
        calls.add("release " + strategy.kind() + " " + ReleaseText.of(strategy.steps()));
        if (strategy.rules().minRequests() == 0) {
            throw Fault.invalid("release/invalid", "Releases cannot take the traffic like this.", "1 to 100000.")
                    .asException();
        }
        rules = new EnvironmentRules(
                rules.environment(),
                rules.project(),
                rules.protection(),
                rules.lock(),
                rules.freezes(),
                rules.frozenUntil(),
                rules.pause(),
                rules.excluded(),
                strategy);
        return rules;
    }

    @Override
    public EnvironmentRules freeze(EnvironmentId environment, GovernanceApi.Freezes request) {
        calls.add("freeze "
                + request.freezes().stream()
                        .map(freeze -> freeze.name() + " " + freeze.days() + " " + freeze.from() + "-" + freeze.until())
                        .toList());
        return now(rules.protection(), rules.lock(), request.freezes());
    }

    @Override
    public EnvironmentRules lock(EnvironmentId environment, GovernanceApi.Lock request) {
        calls.add("lock " + environment + " " + request.reason());
        return now(
                rules.protection(),
                new DeployLock(request.reason(), MYSELF, Fixture.T0, request.until()),
                rules.freezes());
    }

    @Override
    public EnvironmentRules unlock(EnvironmentId environment) {
        calls.add("unlock " + environment);
        return now(rules.protection(), null, rules.freezes());
    }

    @Override
    public EnvironmentRules resume(EnvironmentId environment) {
        calls.add("resume " + environment);
        return now(rules.protection(), rules.lock(), rules.freezes());
    }

    @Override
    public Gate approve(DeploymentId deployment, @Nullable String comment) {
        calls.add("approve " + deployment + " " + comment);
        Gate gate = gate(deployment.value(), ANN, false, MYSELF);
        return gate.with(List.of(new Approval(MYSELF, comment, Fixture.T0)), null, null, false);
    }

    @Override
    public Gate schedule(DeploymentId deployment, @Nullable Instant at) {
        calls.add("schedule " + deployment + " " + at);
        return gate(deployment.value(), ANN, false, MYSELF);
    }

    @Override
    public Gate refuse(DeploymentId deployment, String comment) {
        calls.add("refuse " + deployment + " " + comment);
        return gate(deployment.value(), ANN, false, MYSELF);
    }
}
