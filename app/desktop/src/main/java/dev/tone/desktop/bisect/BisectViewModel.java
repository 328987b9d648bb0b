package dev.tone.desktop.bisect;

import dev.tone.desktop.deployments.DeploymentsPort;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Bisection;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A search for the first bad deployment, while it is under way. Belongs to the JavaFX thread.
public final class BisectViewModel {
    private static final String PLACE = "bisect";

    private final ProjectModel project;
    private final DeploymentsPort port;
    private final Work work;
    private final String reason;
    private final ObjectProperty<@Nullable Deployment> good = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Deployment> bad = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Environment> place = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Bisection> bisection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Deployment> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param reason that deployments for looking at are given
    public BisectViewModel(ProjectModel project, DeploymentsPort port, Work work, String reason) {
        this.project = project;
        this.port = port;
        this.work = work;
        this.reason = reason;
        List<Deployment> all = candidates();
        if (!all.isEmpty()) {
            Deployment newest =
                    all.stream().filter(Deployment::live).findFirst().orElse(all.getFirst());
            bad.set(newest);
            good.set(all.stream()
                    .filter(each -> each.environment().equals(newest.environment()))
                    .filter(each -> each.number() < newest.number())
                    .reduce((_, last) -> last)
                    .orElse(null));
        }
        bad.subscribe(_ -> choosePlace());
    }

    private void choosePlace() {
        List<Environment> possible = places();
        Environment chosen = place.get();
        if (chosen == null || !possible.contains(chosen)) {
            place.set(possible.stream()
                    .filter(each -> each.kind() == EnvironmentKind.PREVIEW)
                    .findFirst()
                    .or(() -> possible.stream().findFirst())
                    .orElse(null));
        }
    }

    /// What was published, newest first.
    List<Deployment> candidates() {
        return project.deployments().stream()
                .filter(each -> each.state() == DeploymentState.SUCCEEDED && each.releaseDigest() != null)
                .toList();
    }

    /// Where the middle can be looked at: neither where people depend on what they get, nor where the search is about.
    List<Environment> places() {
        Deployment about = bad.get();
        return project.environments().stream()
                .filter(each -> !each.kind().isDependedOn())
                .filter(each -> about == null || !each.id().equals(about.environment()))
                .toList();
    }

    /// Makes one where nobody depends on what they get.
    void makePlace() {
        fault.set(null);
        work.of(() -> port.makeEnvironment(project.id(), newPlace()))
                .busy(busy)
                .onFault(fault::set)
                .onDone(made -> {
                    project.put(made);
                    place.set(made);
                })
                .start();
    }

    /// What it would be called.
    String newPlace() {
        Set<String> taken =
                project.environments().stream().map(Environment::name).collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? PLACE : PLACE + "-" + n)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    ObjectProperty<@Nullable Deployment> goodProperty() {
        return good;
    }

    ObjectProperty<@Nullable Deployment> badProperty() {
        return bad;
    }

    ObjectProperty<@Nullable Environment> placeProperty() {
        return place;
    }

    /// Null until it has begun.
    ReadOnlyObjectProperty<@Nullable Bisection> bisectionProperty() {
        return bisection.getReadOnlyProperty();
    }

    /// The deployment with which the middle is looked at; null before.
    ReadOnlyObjectProperty<@Nullable Deployment> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ProjectModel project() {
        return project;
    }

    /// As it is now.
    Optional<Deployment> shownNow() {
        Deployment known = shown.get();
        return known == null ? Optional.empty() : project.deployment(known.id()).or(() -> Optional.of(known));
    }

    void start() {
        Deployment from = good.get();
        Deployment to = bad.get();
        Environment where = place.get();
        if (from == null || to == null || where == null) {
            return;
        }
        try {
            fault.set(null);
            bisection.set(Bisection.between(project.deployments(), from, to));
        } catch (FaultException e) {
            fault.set(e.fault());
        }
    }

    /// Publishes the middle where it can be looked at.
    void show() {
        Environment where = place.get();
        Deployment middle = middle().orElse(null);
        if (where == null || middle == null) {
            return;
        }
        fault.set(null);
        work.of(() -> port.promote(middle, where.id(), reason, null))
                .busy(busy)
                .onFault(fault::set)
                .onDone(made -> made.ifPresent(deployment -> {
                    project.put(deployment);
                    shown.set(deployment);
                }))
                .start();
    }

    Optional<Deployment> middle() {
        Bisection now = bisection.get();
        return now == null ? Optional.empty() : now.next();
    }

    /// @param isGood null when it cannot be said
    void judge(@Nullable Boolean isGood) {
        middle().ifPresent(middle -> {
            shown.set(null);
            fault.set(null);
            bisection.set(Objects.requireNonNull(bisection.get()).judged(middle, isGood));
        });
    }

    void again() {
        shown.set(null);
        bisection.set(null);
    }
}
