package dev.tone.platform.comparisons;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.LogDifference;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.comparison.TextDifference.Obstacle;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.log.LogPage;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.deployments.Differences;
import dev.tone.platform.deployments.Side;
import dev.tone.platform.deployments.Sides;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one door to what differs: between deployments, and between what runs and what would.
public final class ComparisonFacade {
    /// Larger files are data, and nobody reads their lines.
    private static final int MOST_TEXT = 256 << 10;
    /// Lines of a log that are compared, from its beginning.
    private static final int MOST_LINES = 20_000;

    private final Transactions transactions;
    private final BaseRepository bases;
    private final DeploymentFacade deployments;
    private final Sides sides;
    private final ProjectsFacade projects;
    private final Drawings drawings;

    ComparisonFacade(
            Transactions transactions,
            BaseRepository bases,
            DeploymentFacade deployments,
            Sides sides,
            ProjectsFacade projects,
            Drawings drawings) {
        this.transactions = transactions;
        this.bases = bases;
        this.deployments = deployments;
        this.sides = sides;
        this.projects = projects;
        this.drawings = drawings;
    }

    /// What a deployment would change, that nobody has asked for yet.
    ///
    /// @throws dev.tone.model.fault.FaultException what asking for it would throw for its artifact or settings
    public Plan plan(Actor actor, ProjectId project, DeploymentApi.Create request) {
        return plan(
                actor,
                DeploymentKind.DEPLOY,
                request.environment(),
                running(actor, request.environment()),
                sides.proposed(actor, project, request),
                false);
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`
    public Plan planRollBack(Actor actor, DeploymentId id) {
        Deployment target = deployments.get(actor, id);
        deployments.requireRelease(target);
        EnvironmentId environment = target.environment();
        boolean reason = sides.environment(actor, environment).kind().needsReason();
        return plan(
                actor,
                DeploymentKind.ROLLBACK,
                environment,
                running(actor, environment),
                sides.of(actor, target),
                reason);
    }

    /// @throws dev.tone.model.fault.FaultException `deployment/no-release`, `deployment/release-gone`,
    ///     `deployment/live-already`
    public Plan planPromote(Actor actor, DeploymentId id, EnvironmentId environment) {
        Deployment source = deployments.get(actor, id);
        deployments.requireRelease(source);
        requireProject(source.project(), sides.environment(actor, environment).project());
        deployments.requireNews(actor, source, environment);
        return plan(
                actor,
                DeploymentKind.PROMOTE,
                environment,
                running(actor, environment),
                sides.promoted(actor, source, environment),
                false);
    }

    /// What a deployment changes, against what ran when it was asked for.
    ///
    /// @throws dev.tone.model.fault.FaultException `plan/not-kept` for one that is older than plans
    public Plan attached(Actor actor, DeploymentId id) {
        Deployment deployment = deployments.get(actor, id);
        BaseRepository.Base base = transactions
                .read(handle -> bases.find(handle, id))
                .orElseThrow(
                        () -> Fault.notFound("plan/not-kept", "What ran before this deployment is not known any more.")
                                .asException());
        Deployment running = base.running() == null ? null : deployments.get(actor, base.running());
        boolean reason = deployment.kind() == DeploymentKind.ROLLBACK
                && sides.environment(actor, deployment.environment()).kind().needsReason();
        return plan(actor, deployment.kind(), deployment.environment(), running, sides.of(actor, deployment), reason);
    }

    private @Nullable Deployment running(Actor actor, EnvironmentId environment) {
        sides.environment(actor, environment);
        return sides.live(environment).orElse(null);
    }

    private Plan plan(
            Actor actor,
            DeploymentKind kind,
            EnvironmentId environment,
            @Nullable Deployment running,
            Side next,
            boolean reasonRequired) {
        Side before = running == null ? null : sides.of(actor, running);
        Drawings.Differing drawing = drawings.between(actor, before, next);
        Difference difference = Differences.between(before, next, drawing.change());
        Deployment itself = next.deployment();
        List<Deployment> waiting = sides.waiting(environment).stream()
                .filter(each -> itself == null || !each.id().equals(itself.id()))
                .toList();
        return new Plan(
                kind,
                environment,
                running,
                difference,
                Remarks.of(kind, before, next, difference, drawing.lostVolumes(), waiting, sides.provider(environment)),
                reasonRequired);
    }

    /// From the first to the second, whichever is the newer.
    ///
    /// @throws dev.tone.model.fault.FaultException `deployment/other-project`
    public Comparison compare(Actor actor, DeploymentId one, DeploymentId other) {
        Pair pair = pair(actor, one, other);
        return new Comparison(
                pair.before(),
                pair.after(),
                Stages.delta(pair.before(), pair.after()),
                Differences.between(
                        pair.from(),
                        pair.to(),
                        drawings.between(actor, pair.from(), pair.to()).change()),
                Stages.of(pair.before(), pair.after()));
    }

    private record Pair(Deployment before, Deployment after, Side from, Side to) {}

    private Pair pair(Actor actor, DeploymentId one, DeploymentId other) {
        Deployment before = deployments.get(actor, one);
        Deployment after = deployments.get(actor, other);
        requireProject(before.project(), after.project());
        return new Pair(before, after, sides.of(actor, before), sides.of(actor, after));
    }

    private static void requireProject(ProjectId one, ProjectId other) {
        if (!one.equals(other)) {
            throw Fault.conflict("deployment/other-project", "The deployments belong to different projects.", null)
                    .asException();
        }
    }

    /// One file of both, line by line.
    ///
    /// @throws dev.tone.model.fault.FaultException `comparison/no-such-file` when neither has it
    public TextDifference compareFile(Actor actor, DeploymentId one, DeploymentId other, String path) {
        Pair pair = pair(actor, one, other);
        FileChanges.Source source = Differences.files(pair.from(), pair.to()).source();
        if (source == FileChanges.Source.UNKNOWN) {
            return TextDifference.none(Obstacle.GONE);
        }
        boolean published = source == FileChanges.Source.PUBLISHED;
        Optional<ArtifactFile> was = file(pair.from(), published, path);
        Optional<ArtifactFile> is = file(pair.to(), published, path);
        if (was.isEmpty() && is.isEmpty()) {
            throw Fault.notFound("comparison/no-such-file", "Neither of the two has a file of that name.")
                    .asException();
        }
        if (was.stream().anyMatch(ComparisonFacade::isLarge) || is.stream().anyMatch(ComparisonFacade::isLarge)) {
            return TextDifference.none(Obstacle.TOO_LARGE);
        }
        Optional<String> old =
                was.isEmpty() ? Optional.of("") : sides.text(pair.from(), was.get(), published, MOST_TEXT);
        Optional<String> now = is.isEmpty() ? Optional.of("") : sides.text(pair.to(), is.get(), published, MOST_TEXT);
        if (old.isEmpty() || now.isEmpty() || isBinary(old.get()) || isBinary(now.get())) {
            return TextDifference.none(Obstacle.BINARY);
        }
        return TextDifferences.of(old.get(), now.get());
    }

    private static Optional<ArtifactFile> file(Side side, boolean published, String path) {
        List<ArtifactFile> files = published ? side.published() : side.uploaded();
        return files == null
                ? Optional.empty()
                : files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    private static boolean isLarge(ArtifactFile file) {
        return file.size() > MOST_TEXT;
    }

    private static boolean isBinary(String text) {
        return text.indexOf('\0') >= 0 || text.indexOf('\ufffd') >= 0;
    }

    /// What the two drawings compile to, line by line.
    ///
    /// @throws dev.tone.model.fault.FaultException `comparison/unknown-format`
    public TextDifference compareBlueprint(Actor actor, DeploymentId one, DeploymentId other, String format) {
        Pair pair = pair(actor, one, other);
        String name = projects.get(actor, pair.before().project()).name();
        Optional<String> old = drawings.blueprint(actor, pair.from(), name, format);
        Optional<String> now = drawings.blueprint(actor, pair.to(), name, format);
        return old.isEmpty() || now.isEmpty()
                ? TextDifference.none(Obstacle.GONE)
                : TextDifferences.of(old.get(), now.get());
    }

    public LogDifference compareLog(Actor actor, DeploymentId one, DeploymentId other) {
        Pair pair = pair(actor, one, other);
        LogPage was = deployments.logs(actor, pair.before().id(), 1, MOST_LINES);
        LogPage is = deployments.logs(actor, pair.after().id(), 1, MOST_LINES);
        return LogDifferences.of(
                was.lines(),
                is.lines(),
                was.last() <= was.lines().size(),
                is.last() <= is.lines().size());
    }
}
