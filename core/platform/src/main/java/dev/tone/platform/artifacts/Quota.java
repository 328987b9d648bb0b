package dev.tone.platform.artifacts;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/// Keeps a project's artifacts within its disk budget. Releases and logs make room for themselves, artifacts belong to
/// people: what does not fit is refused, before its bytes travel where their number is known.
public final class Quota {
    /// Thousands of small files ask one after the other.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final ProjectsFacade projects;
    private final ArtifactRepository repository;
    private final Clock clock;
    private final Map<ProjectId, Known> known = new ConcurrentHashMap<>();

    private record Known(long stored, Instant at) {}

    Quota(Transactions transactions, ProjectsFacade projects, ArtifactRepository repository, Clock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.repository = repository;
        this.clock = clock;
    }

    /// For an upload that announces its length.
    ///
    /// @throws FaultException `artifact/over-quota`
    public void requireRoom(Actor actor, ProjectId id, long bytes) {
        Project project = projects.get(actor, id);
        check(project, known(id), bytes);
    }

    private long known(ProjectId id) {
        Instant now = clock.instant();
        ToLongFunction<ProjectId> ask = project -> transactions.read(handle -> repository.bytes(handle, project));
        Known figure = known.compute(
                id,
                (project, before) -> before != null && before.at.plus(FRESH).isAfter(now)
                        ? before
                        : new Known(ask.applyAsLong(project), now));
        return figure.stored;
    }

    /// For an artifact whose bytes have arrived, where they were not announced or others were faster.
    ///
    /// @throws FaultException `artifact/over-quota`
    void requireRoom(Handle handle, Project project, List<ArtifactFile> files) {
        long stored = repository.bytes(handle, project.id());
        long most = files.stream().mapToLong(ArtifactFile::size).sum();
        if (stored + most > project.diskBudget()) {
            check(project, stored, repository.added(handle, project.id(), files));
        }
    }

    private static void check(Project project, long stored, long more) {
        if (more > 0 && stored + more > project.diskBudget()) {
            throw new Fault(
                            FaultKind.EXHAUSTED,
                            "artifact/over-quota",
                            "There is no room for " + megabytes(more) + " more: the artifacts of “" + project.name()
                                    + "” take " + megabytes(stored) + " of " + megabytes(project.diskBudget()) + ".",
                            "Clean up artifacts that nothing needs, or give the project a larger disk budget.")
                    .asException();
        }
    }

    private static String megabytes(long bytes) {
        return bytes < 10_000_000 ? Math.max(1, bytes / 1_000) + " kB" : bytes / 1_000_000 + " MB";
    }
}
