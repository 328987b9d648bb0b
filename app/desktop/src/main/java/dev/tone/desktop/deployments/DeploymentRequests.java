package dev.tone.desktop.deployments;

import dev.tone.desktop.comparisons.CompareViewModel;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.comparison.Plan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Asks the platform for what a person wants to be done with deployments and sites, in the background. What would begin
/// something twice is asked once: a second press before the answer is the same wish.
public final class DeploymentRequests {
    private final ProjectModel project;
    private final DeploymentsPort port;
    private final Work work;
    private final Notices notices;
    private final Texts texts;
    private final StartedNotices started;
    private final Consumer<DeploymentId> follow;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private BiConsumer<Fault, Consumer<Terms>> whenHeld = (_, _) -> {};

    /// @param follow brings what has begun into the detail
    DeploymentRequests(
            ProjectModel project,
            DeploymentsPort port,
            Work work,
            Notices notices,
            Texts texts,
            StartedNotices started,
            Consumer<DeploymentId> follow) {
        this.project = project;
        this.port = port;
        this.work = work;
        this.notices = notices;
        this.texts = texts;
        this.started = started;
        this.follow = follow;
    }

    public void cancel(Deployment deployment) {
        work.of(() -> port.cancel(deployment.id())).onDone(project::put).start();
    }

    public void retry(Deployment deployment) {
        once(() -> work.of(() -> port.retry(deployment))
                .busy(busy)
                .onDone(asked -> followOrTell(asked, next -> texts.get("deploy.started", next.number())))
                .start());
    }

    public void retryPart(Deployment deployment) {
        once(() -> work.of(() -> Optional.of(port.retryPart(deployment.id())))
                .busy(busy)
                .onDone(asked -> followOrTell(asked, next -> texts.get("deploy.started", next.number())))
                .start());
    }

    /// What succeeded again, with the variables of now.
    public void redeploy(Deployment deployment, boolean build) {
        redeploy(deployment, build, null);
    }

    private void redeploy(Deployment deployment, boolean build, @Nullable Terms terms) {
        once(() -> work.of(() -> Optional.of(port.redeploy(deployment.id(), build, terms)))
                .busy(busy)
                .onFault(fault -> held(fault, why -> redeploy(deployment, build, why)))
                .onDone(asked -> followOrTell(asked, next -> texts.get("deploy.started", next.number())))
                .start());
    }

    public void rollBack(Deployment target, String reason) {
        rollBack(target, reason, null);
    }

    private void rollBack(Deployment target, String reason, @Nullable Terms terms) {
        once(() -> work.of(() -> port.rollBack(target, reason.isBlank() ? null : reason.strip(), terms))
                .busy(busy)
                .onFault(fault -> held(fault, why -> rollBack(target, reason, why)))
                .onDone(asked -> followOrTell(asked, _ -> texts.get("deployments.rolling-back", target.number())))
                .start());
    }

    /// Publishes the release in another environment: the same artifact, nothing is built.
    public void promote(Deployment source, Environment to, String reason) {
        promote(source, to, reason, null);
    }

    private void promote(Deployment source, Environment to, String reason, @Nullable Terms terms) {
        once(() -> work.of(() -> port.promote(source, to.id(), reason.isBlank() ? null : reason.strip(), terms))
                .busy(busy)
                .onFault(fault -> held(fault, why -> promote(source, to, reason, why)))
                .onDone(asked -> followOrTell(asked, _ -> texts.get("promote.started", source.number(), to.name())))
                .start());
    }

    /// Starts the process behind the site anew, without a deployment.
    public void restartSite(EnvironmentId wanted) {
        once(() -> work.of(() -> port.restartSite(wanted))
                .busy(busy)
                .onDone(project::put)
                .start());
    }

    public void stopSite(EnvironmentId wanted) {
        once(() -> work.of(() -> port.stopSite(wanted))
                .busy(busy)
                .onDone(project::put)
                .start());
    }

    public void startSite(EnvironmentId wanted) {
        once(() -> work.of(() -> port.startSite(wanted))
                .busy(busy)
                .onDone(project::put)
                .start());
    }

    private void once(Runnable asking) {
        if (!busy.get()) {
            asking.run();
        }
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

    CompareViewModel comparing(Deployment before, Deployment after) {
        return new CompareViewModel(port.comparisons(), work, project.deployments(), before, after);
    }

    public void saveLog(Deployment deployment, Path file) {
        work.run(() -> port.saveLog(deployment.id(), file))
                .onDone(_ -> notices.success(
                        texts.get("deployments.log-saved", file.getFileName().toString())))
                .start();
    }

    void saveTable(Path file, String table) {
        work.run(() -> Files.writeString(file, table))
                .onDone(_ -> notices.success(
                        texts.get("timeline.saved", file.getFileName().toString())))
                .start();
    }

    private void followOrTell(Optional<Deployment> asked, Function<Deployment, String> text) {
        asked.ifPresentOrElse(
                deployment -> {
                    project.put(deployment);
                    follow.accept(deployment.id());
                    started.tell(deployment, text.apply(deployment), List.of());
                },
                () -> notices.attention(texts.get("outbox.kept")));
    }
}
