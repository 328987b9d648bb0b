package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.provider.StepFailedException;
import dev.tone.platform.deployments.provider.Trial;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trial on a cluster. Answers are not counted there; pods that are ready and do not restart have to do.
final class ClusterTrial implements Trial {
    /// The cluster is asked at every so many looks only.
    private static final int EVERY = 5;

    private final HostJob job;
    private final Applying applying;
    private final Rollout rollout;
    private final Map<Manifest, Manifest> seconds;
    private final RouteWeights weights;
    private ReleaseNumbers fresh = ReleaseNumbers.NONE;
    private ReleaseNumbers standing = ReleaseNumbers.NONE;
    private int restartsBefore;
    private int looks;

    /// @param seconds the second Deployment of each first
    ClusterTrial(
            HostJob job, Applying applying, Rollout rollout, Map<Manifest, Manifest> seconds, RouteWeights weights) {
        this.job = job;
        this.applying = applying;
        this.rollout = rollout;
        this.seconds = seconds;
        this.weights = weights;
    }

    /// So many pods beside those of the first make about this share of all. The first keeps all of its own, so that
    /// going back takes nothing; more than half can therefore not be had by pods alone, but by [RouteWeights].
    static int replicas(Manifest first, int percent) {
        int all = first.content().at("/spec/replicas").asInt(1);
        return (int) Math.clamp(Math.round(all * percent / (100.0 - percent)), 1L, Math.max(1, all));
    }

    static boolean isReady(JsonNode pod) {
        for (JsonNode condition : pod.at("/status/conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }

    @Override
    public @Nullable String previewUrl() {
        return null;
    }

    @Override
    public void share(int percent) throws StepFailedException, CanceledException, InterruptedException {
        try {
            if (percent > 0) {
                scale(percent);
                weights.share(percent);
            }
            restartsBefore = 0;
            look();
            restartsBefore = fresh.exits();
            look();
        } catch (HostException e) {
            throw broken(e);
        }
    }

    private void scale(int percent) throws HostException, CanceledException, InterruptedException {
        List<Manifest> scaled = new ArrayList<>();
        for (Map.Entry<Manifest, Manifest> each : seconds.entrySet()) {
            Manifest first = each.getKey();
            int wanted = replicas(first, percent);
            int all = first.content().at("/spec/replicas").asInt(1);
            Manifest second = each.getValue();
            if (second.content().at("/spec/replicas").asInt(1) != wanted) {
                ObjectNode content = second.copy();
                content.withObject("/spec").put("replicas", wanted);
                Manifest more = Manifest.of(content);
                applying.besides(more, null);
                each.setValue(more);
            }
            job.say(
                    each.getValue().name(),
                    each.getValue().title() + ": " + wanted + " of " + (all + wanted) + " pods are new"
                            + (weights.isEmpty()
                                    ? ", " + Math.round(100.0 * wanted / (all + wanted)) + " % of the traffic"
                                    : ""));
            scaled.add(each.getValue());
        }
        rollout.watch(scaled);
    }

    private static StepFailedException broken(HostException e) {
        StepFailedException failed =
                new StepFailedException(new Failure(StageName.PUBLISH, e.code(), e.sentence(), null, null, null, null));
        failed.initCause(e);
        return failed;
    }

    @Override
    public void probe(int times) {
        // Nobody outside of the cluster reaches one of them alone.
    }

    @Override
    public ReleaseNumbers candidate(int fewest) throws StepFailedException, InterruptedException {
        if (looks++ % EVERY == 0) {
            try {
                look();
                for (Manifest second : seconds.values()) {
                    rollout.trouble(second);
                }
            } catch (HostException e) {
                throw broken(e);
            }
        }
        return fresh;
    }

    private void look() throws HostException, InterruptedException {
        int restarts = 0;
        int ready = 0;
        int wanted = 0;
        int readyBefore = 0;
        int wantedBefore = 0;
        for (Map.Entry<Manifest, Manifest> each : seconds.entrySet()) {
            for (JsonNode pod : rollout.pods(each.getKey())) {
                boolean isNew = pod.at("/metadata/labels")
                        .path(Gradually.TRACK)
                        .asText()
                        .equals(Gradually.NEXT);
                if (isNew) {
                    ready += isReady(pod) ? 1 : 0;
                    for (JsonNode container : pod.at("/status/containerStatuses")) {
                        restarts += container.path("restartCount").asInt();
                    }
                } else {
                    readyBefore += isReady(pod) ? 1 : 0;
                }
            }
            wanted += each.getValue().content().at("/spec/replicas").asInt(1);
            wantedBefore += each.getKey().content().at("/spec/replicas").asInt(1);
        }
        fresh = new ReleaseNumbers(0, 0, 0, 0, null, Math.max(0, restarts - restartsBefore), ready, wanted);
        standing = new ReleaseNumbers(0, 0, 0, 0, null, 0, readyBefore, wantedBefore);
    }

    @Override
    public ReleaseNumbers current(int fewest) {
        return standing;
    }

    @Override
    public boolean counts() {
        return false;
    }

    @Override
    public boolean isOn() {
        return true;
    }
}
