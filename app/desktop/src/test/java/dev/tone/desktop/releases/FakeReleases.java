package dev.tone.desktop.releases;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Releases without a platform.
public final class FakeReleases implements ReleasesPort {
    public final List<String> calls = new ArrayList<>();
    public final List<ReleaseProgress> releases = new ArrayList<>();

    public static ReleaseProgress progress(long deployment, ReleaseStrategy strategy, ReleasePhase phase, int percent) {
        return new ReleaseProgress(
                new DeploymentId("d" + deployment),
                new ProjectId("shop"),
                Fixture.PRODUCTION.id(),
                strategy,
                new DeploymentId("d2"),
                2L,
                phase,
                phase == ReleasePhase.WAITING ? strategy.steps().size() - 1 : 0,
                percent,
                Fixture.T0,
                phase == ReleasePhase.WAITING || phase.isOver() ? null : Fixture.T0.plusSeconds(300),
                phase.isOnTrial() ? "http://next-production-shop.localhost:1/" : null,
                phase == ReleasePhase.TAKEN_OVER ? Fixture.T0.plus(Duration.ofMinutes(10)) : null,
                new ReleaseNumbers(40, 3, 2, 0, 120, 0, 0, 0),
                new ReleaseNumbers(760, 0, 2, 0, 95, 0, 0, 0),
                null);
    }

    @Override
    public List<ReleaseProgress> releases(ProjectId project) {
        return releases.stream()
                .filter(release -> release.phase().isOnTrial() || release.warmUntil() != null)
                .toList();
    }

    @Override
    public ReleaseProgress release(DeploymentId deployment) {
        calls.add("read " + deployment);
        return find(deployment).orElseThrow();
    }

    private Optional<ReleaseProgress> find(DeploymentId deployment) {
        return releases.stream()
                .filter(release -> release.deployment().equals(deployment))
                .findFirst();
    }

    @Override
    public ReleaseProgress proceed(DeploymentId deployment) {
        calls.add("continue " + deployment);
        return find(deployment).orElseThrow();
    }

    @Override
    public ReleaseProgress promoteNow(DeploymentId deployment) {
        calls.add("promote " + deployment);
        return find(deployment).orElseThrow();
    }
}
