package dev.tone.desktop.releases;

import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.LiveFeed;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.StageName;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.release.ReleaseProgress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// How the releases of one project get on that do not take the traffic at once, kept current by facts. Belongs to the
/// JavaFX thread.
public final class ReleasesViewModel implements Pin {
    private final ProjectModel project;
    private final ReleasesPort port;
    private final Work work;
    private final Lifetime lifetime = new Lifetime();
    private final Map<DeploymentId, ReleaseProgress> releases = new HashMap<>();
    private final Set<DeploymentId> asked = new HashSet<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty onTrial = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    public ReleasesViewModel(ProjectModel project, ReleasesPort port, LiveFeed live, Work work, Executor fx) {
        this.project = project;
        this.port = port;
        this.work = work;
        lifetime.add(live.follow(
                Topic.project(project.id()), fact -> fx.execute(() -> onFact(fact)), () -> fx.execute(this::read)));
        read();
    }

    /// Changes whenever one of them has.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Whether there is one that people could let go on.
    public ReadOnlyBooleanProperty onTrialProperty() {
        return onTrial;
    }

    /// How the deployment's release got on; empty when it took the traffic at once, or while it is being read.
    public Optional<ReleaseProgress> of(Deployment deployment) {
        ReleaseProgress known = releases.get(deployment.id());
        boolean tried = deployment.stages().stream()
                .anyMatch(stage -> stage.name() == StageName.CANARY || stage.name() == StageName.BESIDE);
        if (known == null && tried && asked.add(deployment.id())) {
            work.of(() -> port.release(deployment.id()))
                    .onFault(_ -> asked.remove(deployment.id()))
                    .onDone(this::put)
                    .start();
        }
        return Optional.ofNullable(known);
    }

    /// The newest one on trial, for who does not say which.
    public Optional<Deployment> onTrial() {
        return allOnTrial().max(Comparator.comparing(Deployment::number));
    }

    /// The newest one on trial that was deployed from an element.
    public Optional<Deployment> onTrial(ElementId element) {
        return allOnTrial()
                .filter(deployment -> element.equals(deployment.element()))
                .max(Comparator.comparing(Deployment::number));
    }

    private Stream<Deployment> allOnTrial() {
        return releases.values().stream()
                .filter(release -> release.phase().isOnTrial())
                .flatMap(release -> project.deployment(release.deployment()).stream());
    }

    public void proceed(DeploymentId deployment) {
        work.of(() -> port.proceed(deployment)).busy(busy).onDone(_ -> {}).start();
    }

    public void promoteNow(DeploymentId deployment) {
        work.of(() -> port.promoteNow(deployment)).busy(busy).onDone(_ -> {}).start();
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private void put(ReleaseProgress release) {
        releases.put(release.deployment(), release);
        changed();
    }

    private void changed() {
        onTrial.set(
                releases.values().stream().anyMatch(release -> release.phase().isOnTrial()));
        changes.set(changes.get() + 1);
    }

    private void onFact(LiveFact fact) {
        if (fact instanceof LiveFact.ReleaseChanged now) {
            put(now.release());
        }
    }

    private void read() {
        lifetime.add(work.of(() -> port.releases(project.id()))
                // Deployments say themselves that the platform is away.
                .onFault(_ -> {})
                .onDone(known -> {
                    asked.clear();
                    // What ended while we were away is read anew when it is looked at.
                    releases.values().removeIf(release -> !release.phase().isOver());
                    known.forEach(release -> releases.put(release.deployment(), release));
                    changed();
                })
                .start());
    }
}
