package dev.tone.desktop.deployments;

import dev.tone.desktop.comparisons.CompareViewModel;
import dev.tone.desktop.deployments.DeploymentFilter.Outcome;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.comparison.Plan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The deployments of one project: which are shown, which one is looked at, and what can be done with it.
public final class DeploymentsViewModel implements Pin {
    private final ProjectModel project;
    private final DeploymentsPort port;
    private final Work work;
    private final Notices notices;
    private final Texts texts;
    private final Lifetime lifetime = new Lifetime();
    private final FilteredList<Deployment> shown;
    private final ObjectProperty<@Nullable EnvironmentId> environment = new SimpleObjectProperty<>();
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.ANY);
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable DeploymentId> selectedId = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Deployment> selected = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final LogChoice logChoice = new LogChoice();
    private BiConsumer<Fault, Consumer<Terms>> whenHeld = (_, _) -> {};
    private final Map<DeploymentId, Notice> started = new HashMap<>();

    public DeploymentsViewModel(ProjectModel project, DeploymentsPort port, Work work, Notices notices, Texts texts) {
        this.project = project;
        this.port = port;
        this.work = work;
        this.notices = notices;
        this.texts = texts;
        this.shown = new FilteredList<>(project.deployments());
        lifetime.add(Fx.onChange(this::filter, environment, outcome, query));
        lifetime.add(Fx.onChange(this::refreshSelected, project.deployments()));
        lifetime.add(Fx.onChange(this::forgetEnded, project.deployments()));
        refreshSelected();
    }

    public ProjectModel project() {
        return project;
    }

    public ObservableList<Deployment> shown() {
        return shown;
    }

    /// Only deployments of this environment are shown; null for all.
    public ObjectProperty<@Nullable EnvironmentId> environmentProperty() {
        return environment;
    }

    /// Only deployments that this came of are shown.
    ObjectProperty<Outcome> outcomeProperty() {
        return outcome;
    }

    /// Only deployments that this is said of are shown.
    StringProperty queryProperty() {
        return query;
    }

    boolean isFiltered() {
        return !currentFilter().equals(DeploymentFilter.ALL);
    }

    /// Nothing is hidden any more.
    public void showAll() {
        environment.set(null);
        outcome.set(Outcome.ANY);
        query.set("");
    }

    public ReadOnlyObjectProperty<@Nullable Deployment> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    public void select(DeploymentId deployment) {
        selectedId.set(deployment);
        refreshSelected();
    }

    /// Which log the detail shows.
    public LogChoice logChoice() {
        return logChoice;
    }

    public Optional<Site> site(Deployment deployment) {
        return project.site(deployment.environment());
    }

    public String environmentName(Deployment deployment) {
        return project.environmentName(deployment.environment());
    }

    /// The artifact with its version, as people tell two apart; without it when the artifact is gone.
    public String artifactName(Deployment deployment) {
        return project.artifact(deployment.artifact())
                .map(artifact -> texts.get("deployments.artifact", artifact.name(), artifact.version()))
                .orElse(deployment.artifactName());
    }

    public static boolean canCancel(Deployment deployment) {
        return !deployment.state().isFinished();
    }

    public static boolean canRetry(Deployment deployment) {
        return deployment.state().isFinished() && deployment.state() != DeploymentState.SUCCEEDED;
    }

    /// A release that was good once and does not take the traffic now.
    public static boolean canRollBackTo(Deployment deployment) {
        return deployment.releaseDigest() != null
                && !deployment.live()
                && deployment.state() == DeploymentState.SUCCEEDED;
    }

    /// What a roll-back from here means: of a rollback, that it is undone; else the newest earlier release of the same
    /// environment that was good and that nobody rolled back from since.
    public Optional<Deployment> rollbackTarget(Deployment from) {
        if (canRollBackTo(from)) {
            return Optional.of(from);
        }
        if (isLiveRollback(from)) {
            return replacedBy(from);
        }
        return project.deployments().stream()
                .filter(d -> d.environment().equals(from.environment()))
                .filter(d -> d.number() < from.number())
                .filter(DeploymentsViewModel::canRollBackTo)
                .filter(d -> !wasRolledBack(d))
                .findFirst();
    }

    /// Whether going back to it undoes the rollback that takes the traffic now.
    boolean isUndo(Deployment target) {
        return live(target.environment())
                .filter(DeploymentsViewModel::isLiveRollback)
                .flatMap(this::replacedBy)
                .filter(target::equals)
                .isPresent();
    }

    private static boolean isLiveRollback(Deployment deployment) {
        return deployment.live() && deployment.kind() == DeploymentKind.ROLLBACK;
    }

    /// What took the traffic before it.
    private Optional<Deployment> replacedBy(Deployment rollback) {
        return project.deployments().stream()
                .filter(d -> d.environment().equals(rollback.environment()))
                .filter(d -> d.number() < rollback.number())
                .filter(DeploymentsViewModel::canRollBackTo)
                .findFirst();
    }

    private boolean wasRolledBack(Deployment deployment) {
        return project.deployments().stream()
                .filter(d -> d.kind() == DeploymentKind.ROLLBACK && d.state() == DeploymentState.SUCCEEDED)
                .anyMatch(rollback ->
                        replacedBy(rollback).filter(deployment::equals).isPresent());
    }

    /// A release that was good and that another environment can have as it is.
    public boolean canPromote(Deployment deployment) {
        return deployment.state() == DeploymentState.SUCCEEDED
                && deployment.releaseDigest() != null
                && !promotionTargets(deployment).isEmpty();
    }

    /// The project's other environments, production first.
    public List<Environment> promotionTargets(Deployment deployment) {
        return project.environments().stream()
                .filter(e -> !e.id().equals(deployment.environment()))
                .toList();
    }

    /// The deployment that takes the environment's traffic now.
    public Optional<Deployment> live(EnvironmentId wanted) {
        return project.deployments().stream()
                .filter(d -> d.live() && d.environment().equals(wanted))
                .findFirst();
    }

    /// The one before it in the same environment, to compare with.
    public Optional<Deployment> previous(Deployment deployment) {
        return project.deployments().stream()
                .filter(d -> d.environment().equals(deployment.environment()))
                .filter(d -> d.number() < deployment.number())
                .findFirst();
    }

    /// Whether rolling back in this environment asks why.
    public boolean needsReason(EnvironmentId wanted) {
        return project.environments().stream()
                .filter(e -> e.id().equals(wanted))
                .map(Environment::kind)
                .anyMatch(EnvironmentKind::needsReason);
    }

    public void cancel(Deployment deployment) {
        work.of(() -> port.cancel(deployment.id()))
                .busy(busy)
                .onDone(project::put)
                .start();
    }

    public void retry(Deployment deployment) {
        work.of(() -> port.retry(deployment))
                .busy(busy)
                .onDone(asked -> followOrTell(asked, next -> texts.get("deploy.started", next.number())))
                .start();
    }

    /// Whether it was built and failed later: then that part can be retried alone.
    public static boolean canRetryPart(Deployment deployment) {
        return canRetry(deployment) && deployment.releaseDigest() != null;
    }

    public static boolean canRedeploy(Deployment deployment) {
        return deployment.state() == DeploymentState.SUCCEEDED;
    }

    public void retryPart(Deployment deployment) {
        work.of(() -> Optional.of(port.retryPart(deployment.id())))
                .busy(busy)
                .onDone(asked -> followOrTell(asked, next -> texts.get("deploy.started", next.number())))
                .start();
    }

    /// What succeeded again, with the variables of now.
    public void redeploy(Deployment deployment, boolean build) {
        redeploy(deployment, build, null);
    }

    private void redeploy(Deployment deployment, boolean build, @Nullable Terms terms) {
        work.of(() -> Optional.of(port.redeploy(deployment.id(), build, terms)))
                .busy(busy)
                .onFault(fault -> held(fault, why -> redeploy(deployment, build, why)))
                .onDone(asked -> followOrTell(asked, next -> texts.get("deploy.started", next.number())))
                .start();
    }

    /// Starts the process behind the site anew, without a deployment.
    public void restartSite(EnvironmentId wanted) {
        work.of(() -> port.restartSite(wanted)).busy(busy).onDone(project::put).start();
    }

    public void rollBack(Deployment target, String reason) {
        rollBack(target, reason, null);
    }

    private void rollBack(Deployment target, String reason, @Nullable Terms terms) {
        work.of(() -> port.rollBack(target, reason.isBlank() ? null : reason.strip(), terms))
                .busy(busy)
                .onFault(fault -> held(fault, why -> rollBack(target, reason, why)))
                .onDone(asked -> followOrTell(asked, _ -> texts.get("deployments.rolling-back", target.number())))
                .start();
    }

    /// Publishes the release in another environment: the same artifact, nothing is built.
    public void promote(Deployment source, Environment to, String reason) {
        promote(source, to, reason, null);
    }

    private void promote(Deployment source, Environment to, String reason, @Nullable Terms terms) {
        work.of(() -> port.promote(source, to.id(), reason.isBlank() ? null : reason.strip(), terms))
                .busy(busy)
                .onFault(fault -> held(fault, why -> promote(source, to, reason, why)))
                .onDone(asked -> followOrTell(asked, _ -> texts.get("promote.started", source.number(), to.name())))
                .start();
    }

    /// @param question asks why it has to be in spite of a lock or a freeze
    void askWhenHeld(BiConsumer<Fault, Consumer<Terms>> question) {
        whenHeld = question;
    }

    private void held(Fault fault, Consumer<Terms> again) {
        if (Held.is(fault)) {
            whenHeld.accept(fault, again);
        } else {
            work.tell(fault);
        }
    }

    CompareViewModel comparing(Deployment before, Deployment after) {
        return new CompareViewModel(port.comparisons(), work, project.deployments(), before, after);
    }

    void planRollBack(Deployment target, Consumer<Plan> show, Consumer<Fault> failed) {
        work.of(() -> port.comparisons().planRollBack(target.id()))
                .onDone(show)
                .onFault(failed)
                .start();
    }

    void planPromote(Deployment source, Environment to, Consumer<Plan> show, Consumer<Fault> failed) {
        work.of(() -> port.comparisons().planPromote(source.id(), to.id()))
                .onDone(show)
                .onFault(failed)
                .start();
    }

    public void stopSite(EnvironmentId wanted) {
        work.of(() -> port.stopSite(wanted)).busy(busy).onDone(project::put).start();
    }

    public void startSite(EnvironmentId wanted) {
        work.of(() -> port.startSite(wanted)).busy(busy).onDone(project::put).start();
    }

    public void saveLog(Deployment deployment, Path file) {
        work.run(() -> port.saveLog(deployment.id(), file))
                .busy(busy)
                .onDone(_ -> notices.success(
                        texts.get("deployments.log-saved", file.getFileName().toString())))
                .start();
    }

    void saveTable(Path file, String table) {
        work.run(() -> Files.writeString(file, table))
                .busy(busy)
                .onDone(_ -> notices.success(
                        texts.get("timeline.saved", file.getFileName().toString())))
                .start();
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private DeploymentFilter currentFilter() {
        return new DeploymentFilter(
                environment.get(), outcome.get(), query.get().strip());
    }

    private void filter() {
        shown.setPredicate(currentFilter());
    }

    /// Says that a deployment goes on, until it has ended: what came of it is told by then.
    ///
    public void tellStarted(Deployment deployment, String text, List<Notice.Offer> offers) {
        Notice notice =
                new Notice(Notice.Tone.INFO, text, null, offers, deployment.id().value());
        notices.tell(notice);
        started.put(deployment.id(), notice);
        forgetEnded();
    }

    private void followOrTell(Optional<Deployment> asked, Function<Deployment, String> text) {
        asked.ifPresentOrElse(
                deployment -> {
                    project.put(deployment);
                    select(deployment.id());
                    tellStarted(deployment, text.apply(deployment), List.of());
                },
                () -> notices.attention(texts.get("outbox.kept")));
    }

    private void forgetEnded() {
        started.entrySet().removeIf(entry -> {
            boolean ended = project.deployment(entry.getKey())
                    .filter(deployment -> deployment.state().isFinished())
                    .isPresent();
            if (ended) {
                notices.dismiss(entry.getValue());
            }
            return ended;
        });
    }

    private void refreshSelected() {
        DeploymentId wanted = selectedId.get();
        Deployment next = wanted == null ? null : project.deployment(wanted).orElse(null);
        if (next == null && wanted == null && !project.deployments().isEmpty()) {
            next = project.deployments().getFirst();
        }
        if (!Objects.equals(next, selected.get())) {
            selected.set(next);
        }
    }
}
