package dev.tone.desktop.governance;

import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.KeyedList;
import dev.tone.desktop.workspace.LiveFeed;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Freeze;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.UserId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.release.ReleaseStrategy;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What holds for the deployments of one project, kept current by facts. Belongs to the JavaFX thread.
public final class GovernanceViewModel implements Pin {
    private final ProjectModel project;
    private final GovernancePort port;
    private final Work work;
    private final Lifetime lifetime = new Lifetime();
    private final KeyedList<EnvironmentId, EnvironmentRules> rules = new KeyedList<>(
            EnvironmentRules::environment,
            Comparator.comparing(r -> r.environment().value()));
    private final Map<DeploymentId, Gate> gates = new HashMap<>();
    private final Map<DeploymentId, StringProperty> comments = new HashMap<>();
    private final Set<DeploymentId> asked = new HashSet<>();
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private @Nullable UserId me;

    public GovernanceViewModel(ProjectModel project, GovernancePort port, LiveFeed live, Work work, Executor fx) {
        this.project = project;
        this.port = port;
        this.work = work;
        lifetime.add(live.follow(
                Topic.project(project.id()), fact -> fx.execute(() -> onFact(fact)), () -> fx.execute(this::read)));
        read();
    }

    public ProjectModel project() {
        return project;
    }

    public ObservableList<EnvironmentRules> rules() {
        return rules.items();
    }

    public Optional<EnvironmentRules> rules(EnvironmentId environment) {
        return rules().stream()
                .filter(one -> one.environment().equals(environment))
                .findFirst();
    }

    /// Everybody of the organization.
    public ObservableList<Person> people() {
        return people;
    }

    /// Changes whenever something that holds or waits has changed.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// What the deployment waits for or has waited for; empty when it did not have to, or while it is being read.
    public Optional<Gate> gate(Deployment deployment) {
        Gate known = gates.get(deployment.id());
        boolean waited = deployment.stages().stream().anyMatch(stage -> stage.name() == StageName.WAIT);
        if (known == null && waited && asked.add(deployment.id())) {
            work.of(() -> port.gate(deployment.id()))
                    .onFault(_ -> asked.remove(deployment.id()))
                    .onDone(this::put)
                    .start();
        }
        return Optional.ofNullable(known);
    }

    /// What I am about to say to it; stays while its page is built anew.
    StringProperty comment(Gate gate) {
        return comments.computeIfAbsent(gate.deployment(), _ -> new SimpleStringProperty(""));
    }

    /// Whether I can approve it and have not yet.
    public boolean canApprove(Gate gate) {
        UserId who = me;
        return who != null && gate.mayApprove(who) && !gate.hasApproved(who);
    }

    public boolean isMine(Gate gate) {
        return gate.requestedBy().id().equals(me);
    }

    public void approve(Gate gate, String comment) {
        String said = comment.isBlank() ? null : comment.strip();
        work.of(() -> port.approve(gate.deployment(), said))
                .busy(busy)
                .onDone(this::put)
                .start();
    }

    public void refuse(Gate gate, String comment) {
        work.of(() -> port.refuse(gate.deployment(), comment.strip()))
                .busy(busy)
                .onDone(this::put)
                .start();
    }

    /// A deployment that waits for its time, or has missed it, begins now.
    public void beginNow(Gate gate) {
        work.of(() -> port.schedule(gate.deployment(), null))
                .busy(busy)
                .onDone(this::put)
                .start();
    }

    public void lock(EnvironmentId environment, String reason, @Nullable Instant until) {
        work.of(() -> port.lock(environment, new GovernanceApi.Lock(reason, until)))
                .busy(busy)
                .onDone(this::put)
                .start();
    }

    public void unlock(EnvironmentId environment) {
        work.of(() -> port.unlock(environment)).busy(busy).onDone(this::put).start();
    }

    /// Triggers deploy again.
    public void resume(EnvironmentId environment) {
        work.of(() -> port.resume(environment)).busy(busy).onDone(this::put).start();
    }

    /// @param approvals 0 for none
    /// @param approvers empty for everybody
    public void protect(EnvironmentId environment, int approvals, List<UserId> approvers, boolean self, Runnable done) {
        work.of(() -> port.protect(environment, new GovernanceApi.Protect(approvals, approvers, self)))
                .busy(busy)
                .onDone(now -> {
                    put(now);
                    done.run();
                })
                .start();
    }

    /// How releases of the environment take the traffic.
    public ReleaseStrategy release(EnvironmentId environment) {
        return rules(environment).map(EnvironmentRules::release).orElse(ReleaseStrategy.AT_ONCE);
    }

    /// @param refused is told what is outside of the limits
    public void release(EnvironmentId environment, ReleaseStrategy strategy, Consumer<Fault> refused) {
        work.of(() -> port.release(environment, strategy))
                .busy(busy)
                .onFault(refused)
                .onDone(this::put)
                .start();
    }

    public void freeze(EnvironmentId environment, List<Freeze> freezes) {
        work.of(() -> port.freeze(environment, new GovernanceApi.Freezes(freezes)))
                .busy(busy)
                .onDone(this::put)
                .start();
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private void put(EnvironmentRules now) {
        rules.put(now);
        changed();
    }

    private void put(Gate gate) {
        gates.put(gate.deployment(), gate);
        changed();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private void onFact(LiveFact fact) {
        switch (fact) {
            case LiveFact.RulesChanged now -> put(now.rules());
            case LiveFact.GateChanged now -> put(now.gate());
            default -> {}
        }
    }

    private record Known(UserId me, List<Person> people, List<EnvironmentRules> rules, List<Gate> gates) {}

    private void read() {
        rules.beginRead();
        lifetime.add(work.of(
                        () -> new Known(port.me(), port.people(), port.rules(project.id()), port.gates(project.id())))
                // What holds is decided by the platform; without it, nothing is shown of it.
                .onFault(_ -> {})
                .onDone(known -> {
                    me = known.me();
                    people.setAll(known.people());
                    rules.endRead(known.rules());
                    known.gates().forEach(gate -> gates.put(gate.deployment(), gate));
                    changed();
                })
                .start());
    }
}
