package dev.tone.canvas.state;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageState;
import dev.tone.model.id.ElementId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The states of all elements, by id, made from what the platform knows. An element that is not in it is a draft.
public record LiveStates(Map<ElementId, LiveState> byElement) {
    public static final LiveStates NONE = new LiveStates(Map.of());

    public LiveStates {
        byElement = Map.copyOf(byElement);
    }

    public LiveState of(ElementId element) {
        return byElement.getOrDefault(element, LiveState.DRAFT);
    }

    /// A deployment on its way shows as such; else the health of what serves; else why the last one failed.
    public static LiveStates of(Collection<Deployment> deployments, Collection<Site> sites) {
        Map<ElementId, Deployment> newest = new HashMap<>();
        for (Deployment deployment : deployments) {
            if (deployment.element() != null) {
                newest.merge(deployment.element(), deployment, (a, b) -> a.number() > b.number() ? a : b);
            }
        }
        Map<ElementId, LiveState> states = new HashMap<>();
        newest.forEach((element, deployment) -> {
            if (deployment.state() != DeploymentState.CANCELED && deployment.state() != DeploymentState.SUPERSEDED) {
                states.put(element, fromDeployment(deployment));
            }
        });
        Map<ElementId, LiveState> serving = new HashMap<>();
        for (Site site : sites) {
            ElementId element = site.element();
            if (element != null && !isRunning(newest.get(element))) {
                serving.merge(element, fromSite(site), LiveStates::worse);
            }
        }
        states.putAll(serving);
        return new LiveStates(states);
    }

    /// The same, but of what is well and in `drifted` it is said that it runs otherwise than it is drawn. Trouble is
    /// told before a difference.
    public LiveStates withDrift(Set<ElementId> drifted) {
        Map<ElementId, LiveState> states = new HashMap<>(byElement);
        for (ElementId id : drifted) {
            states.computeIfPresent(
                    id,
                    (_, state) -> state.health() != ElementHealth.HEALTHY
                            ? state
                            : new LiveState(
                                    ElementHealth.DRIFTED,
                                    LiveState.wordOf(ElementHealth.DRIFTED),
                                    null,
                                    state.detail(),
                                    state.since(),
                                    state.url()));
        }
        return new LiveStates(states);
    }

    private static boolean isRunning(@Nullable Deployment deployment) {
        return deployment != null && !deployment.state().isFinished();
    }

    /// Of two environments of one element the one in trouble is told.
    private static LiveState worse(LiveState known, LiveState site) {
        return site.health().compareTo(known.health()) > 0 ? site : known;
    }

    private static LiveState fromDeployment(Deployment deployment) {
        String word = LiveState.wordOf(deployment.state());
        Failure failure = deployment.failure();
        return switch (deployment.state()) {
            case SUCCEEDED ->
                new LiveState(
                        ElementHealth.UNKNOWN,
                        "unknown",
                        null,
                        null,
                        deployment.finishedAt(),
                        deployment.live() ? deployment.url() : null);
            case FAILED, TIMED_OUT ->
                new LiveState(
                        ElementHealth.DOWN,
                        word,
                        null,
                        failure == null ? null : failure.message(),
                        deployment.finishedAt(),
                        null);
            case CREATED, AWAITING_APPROVAL, QUEUED, INITIALIZING, BUILDING, DEPLOYING, CANCELED, SUPERSEDED ->
                running(deployment, word);
        };
    }

    private static LiveState running(Deployment deployment, String word) {
        Stage now = deployment.stages().stream()
                .filter(stage -> stage.state() == StageState.RUNNING)
                .findFirst()
                .orElse(null);
        return new LiveState(
                ElementHealth.PENDING,
                word,
                now == null ? null : now.name(),
                null,
                deployment.startedAt(),
                null,
                now == null ? null : now.label());
    }

    private static LiveState fromSite(Site site) {
        ElementHealth health = switch (site.health()) {
            case PENDING -> ElementHealth.PENDING;
            case HEALTHY -> ElementHealth.HEALTHY;
            case DEGRADED -> ElementHealth.DEGRADED;
            case DOWN -> ElementHealth.DOWN;
            case STOPPED, UNKNOWN -> ElementHealth.UNKNOWN;
        };
        return new LiveState(
                health, LiveState.wordOf(site.health()), null, site.detail(), site.checkedAt(), site.url());
    }
}
