package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectStorage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which releases and logs are kept under a disk budget: what is live and the last few of each environment always, so
/// that there is something to roll back to; the others go, oldest first, when the room is needed.
final class Retention {
    /// Successful releases per environment that stay whatever the budget says.
    static final int KEPT = 3;

    private static final int KEPT_LOGS = 20;

    private final Transactions transactions;
    private final DeploymentRepository repository;
    private final DeploymentProvider provider;
    private final LogStore logs;
    private final LogStore siteLogs;

    Retention(
            Transactions transactions,
            DeploymentRepository repository,
            DeploymentProvider provider,
            LogStore logs,
            LogStore siteLogs) {
        this.transactions = transactions;
        this.repository = repository;
        this.provider = provider;
        this.logs = logs;
        this.siteLogs = siteLogs;
    }

    ProjectStorage releases() {
        return new ProjectStorage() {
            @Override
            public Kind kind() {
                return Kind.RELEASES;
            }

            @Override
            public long usedBy(ProjectId project) {
                return stored(all(project)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }

            @Override
            public long cleanUp(Change change, ProjectId project, long bytes) {
                return removeReleases(change, project, bytes);
            }
        };
    }

    ProjectStorage logs() {
        return new ProjectStorage() {
            @Override
            public Kind kind() {
                return Kind.LOGS;
            }

            @Override
            public long usedBy(ProjectId project) {
                long sites = transactions.read(handle -> repository.sites(handle, project)).stream()
                        .mapToLong(record ->
                                siteLogs.size(record.site().environment().value()))
                        .sum();
                return sites
                        + all(project).stream()
                                .mapToLong(
                                        deployment -> logs.size(deployment.id().value()))
                                .sum();
            }

            @Override
            public long cleanUp(Change change, ProjectId project, long bytes) {
                return removeLogs(change, project, bytes);
            }
        };
    }

    private List<Deployment> all(ProjectId project) {
        return transactions.read(handle -> repository.all(handle, project));
    }

    /// Releases that are on disk, newest first, with their sizes.
    private Map<String, Long> stored(List<Deployment> newestFirst) {
        Map<String, Long> stored = new LinkedHashMap<>();
        for (Deployment deployment : newestFirst) {
            String digest = deployment.releaseDigest();
            Long size = deployment.releaseSize();
            if (digest != null && size != null && !stored.containsKey(digest) && provider.isKept(digest)) {
                stored.put(digest, size);
            }
        }
        return stored;
    }

    /// Digests that must stay.
    static Set<String> needed(List<Deployment> newestFirst) {
        Set<String> needed = new HashSet<>();
        Map<EnvironmentId, Set<String>> last = new HashMap<>();
        for (Deployment deployment : newestFirst) {
            String digest = deployment.releaseDigest();
            if (digest == null) {
                continue;
            }
            Set<String> kept = last.computeIfAbsent(deployment.environment(), _ -> new HashSet<>());
            boolean recent = deployment.state() == DeploymentState.SUCCEEDED && kept.size() < KEPT;
            if (deployment.live() || !deployment.state().isFinished() || recent) {
                needed.add(digest);
                kept.add(digest);
            }
        }
        return needed;
    }

    private long removeReleases(Change change, ProjectId project, long bytes) {
        List<Deployment> newestFirst = all(project);
        Set<String> needed = needed(newestFirst);
        long freed = 0;
        List<Map.Entry<String, Long>> oldestFirst =
                List.copyOf(stored(newestFirst).entrySet()).reversed();
        for (Map.Entry<String, Long> release : oldestFirst) {
            if (freed >= bytes) {
                break;
            }
            String digest = release.getKey();
            if (!needed.contains(digest) && !isUsedElsewhere(digest, project)) {
                change.afterCommit(() -> provider.removeRelease(digest));
                freed += release.getValue();
            }
        }
        return freed;
    }

    /// Equal files have one release, whoever published them.
    private boolean isUsedElsewhere(String digest, ProjectId project) {
        return transactions.read(handle -> repository.isReleaseUsed(handle, digest, project));
    }

    private long removeLogs(Change change, ProjectId project, long bytes) {
        List<Deployment> newestFirst = all(project);
        long freed = 0;
        for (Deployment deployment : newestFirst
                .subList(Math.min(KEPT_LOGS, newestFirst.size()), newestFirst.size())
                .reversed()) {
            String name = deployment.id().value();
            long size = logs.size(name);
            if (freed >= bytes) {
                break;
            }
            if (size > 0 && deployment.state().isFinished() && !deployment.live()) {
                change.afterCommit(() -> logs.delete(name));
                freed += size;
            }
        }
        return freed;
    }

    /// The project goes for good; so does what only it has.
    void purge(Change change, ProjectId project) {
        List<Deployment> newestFirst = all(project);
        for (String digest : stored(newestFirst).keySet()) {
            if (!isUsedElsewhere(digest, project)) {
                change.afterCommit(() -> provider.removeRelease(digest));
            }
        }
        for (Deployment deployment : newestFirst) {
            change.afterCommit(() -> logs.delete(deployment.id().value()));
        }
        for (SiteRecord record : repository.sites(change.handle(), project)) {
            change.afterCommit(() -> siteLogs.delete(record.site().environment().value()));
        }
    }
}
