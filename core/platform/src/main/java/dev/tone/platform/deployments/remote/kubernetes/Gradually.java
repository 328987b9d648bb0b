package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.release.ReleaseKind;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A release that does not take the traffic at once: what changes of it runs as a second Deployment beside the first.
///
/// The pods of the second carry all labels of the first, so that every policy holds for them too, and one more.
/// In a canary the Services reach both, in proportion to their pods; where a route of the Gateway API leads to
/// one, its weights give the exact share, see [RouteWeights]. Blue-green narrows the Services to the pods of
/// one by the hash that the cluster itself gives them, and switches by naming the other one's. At the end the
/// manifests are applied as they are, and nothing of the trial stays: the cluster says what the release says.
final class Gradually {
    static final String TRACK = "tone.dev/track";
    static final String NEXT = "next";
    static final String HASH = "pod-template-hash";
    private static final int LONGEST_NAME = 63;
    private static final int ALL = 100;

    private final HostJob job;
    private final Applying applying;
    private final Rollout rollout;
    private final boolean beside;
    /// The second Deployment of each first.
    private final Map<Manifest, Manifest> seconds = new LinkedHashMap<>();
    /// Services that reach one of the first, with it.
    private final Map<Manifest, Manifest> services = new LinkedHashMap<>();
    private final Map<Manifest, Manifest> narrowed = new HashMap<>();

    Gradually(HostJob job, Cluster cluster, Applying applying) {
        this.job = job;
        this.applying = applying;
        this.rollout = new Rollout(job, cluster, applying);
        this.beside = job.strategy().kind() == ReleaseKind.BLUE_GREEN;
    }

    void run() throws HostException, CanceledException, InterruptedException {
        applying.tryAll();
        find();
        if (seconds.isEmpty()) {
            job.say("Nothing that runs already changes, so that there is nothing to try; applying it at once");
            applying.apply(_ -> true);
            rollout.watch();
            return;
        }
        // What the new pods need; whatever runs, and how it is reached, comes after the trial.
        applying.apply(manifest -> manifest.rank() < Manifest.RANK_OF_SERVICES);
        RouteWeights weights = new RouteWeights(job, applying, beside ? Set.of() : services.keySet());
        Set<Manifest> narrow = beside ? services.keySet() : weights.services();
        narrow(narrow, false);
        weights.open();
        for (Map.Entry<Manifest, Manifest> each : seconds.entrySet()) {
            applying.besides(each.getValue(), null);
        }
        rollout.watch(List.copyOf(seconds.values()));
        job.conduct(new ClusterTrial(job, applying, rollout, seconds, weights));
        weights.share(ALL);
        narrow(narrow, true);
        if (beside) {
            job.say("The Services reach the new pods only");
        }
        applying.apply(manifest -> !services.containsKey(manifest) && !weights.has(manifest));
        rollout.watch();
        applying.apply(_ -> true);
        weights.close();
        for (Manifest second : seconds.values()) {
            applying.remove(second);
            job.say(second.title() + " has done its part and is removed");
        }
    }

    private void find() {
        for (Manifest manifest : applying.manifests()) {
            if (!manifest.isWorkload()) {
                continue;
            }
            Optional<Manifest> before = applying.before(manifest);
            if (before.isEmpty() || runsAs(before.get(), manifest)) {
                continue;
            }
            if (!manifest.kind().equals("Deployment")) {
                job.warn(manifest.title() + " cannot run twice; it follows once the trial is passed");
                continue;
            }
            seconds.put(manifest, second(manifest));
            for (Manifest service : applying.manifests()) {
                if (reaches(service, manifest)) {
                    services.put(service, manifest);
                }
            }
        }
    }

    /// As they are written, so that numbers count by their digits.
    private static boolean runsAs(Manifest before, Manifest after) {
        return before.content()
                .path("spec")
                .toString()
                .equals(after.content().path("spec").toString());
    }

    private static boolean reaches(Manifest service, Manifest workload) {
        JsonNode selector = service.content().at("/spec/selector");
        JsonNode labels = workload.content().at("/spec/template/metadata/labels");
        return service.kind().equals("Service")
                && service.namespace().equals(workload.namespace())
                && !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(each -> labels.path(each.getKey()).equals(each.getValue()));
    }

    private Manifest second(Manifest first) {
        ObjectNode content = first.copy();
        content.withObject("/metadata").put("name", nextName(first.name()));
        content.withObject("/spec/selector/matchLabels").put(TRACK, NEXT);
        content.withObject("/spec/template/metadata/labels").put(TRACK, NEXT);
        if (!beside) {
            int percent = job.strategy().steps().getFirst().percent();
            content.withObject("/spec").put("replicas", ClusterTrial.replicas(first, percent));
        }
        return Manifest.of(content);
    }

    static String nextName(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME - NEXT.length() - 1)) + "-" + NEXT;
    }

    /// @param next whether the Services reach the new pods, or those before
    private void narrow(Set<Manifest> meant, boolean next)
            throws HostException, CanceledException, InterruptedException {
        for (Manifest service : meant) {
            Manifest stood = applying.before(service).orElse(null);
            if (stood == null) {
                continue; // it is new, so that nobody comes through it yet
            }
            Manifest first = Objects.requireNonNull(services.get(service));
            String hash = hash(next ? seconds.getOrDefault(first, first) : first, next);
            ObjectNode content = stood.copy();
            content.withObject("/spec/selector").put(HASH, hash);
            Manifest narrow = Manifest.of(content);
            applying.besides(narrow, narrowed.getOrDefault(service, stood));
            narrowed.put(service, narrow);
        }
    }

    /// What the cluster calls the pods of a template.
    private String hash(Manifest workload, boolean next) throws HostException, InterruptedException {
        List<String> hashes = new ArrayList<>();
        for (JsonNode pod : rollout.pods(workload)) {
            JsonNode labels = pod.at("/metadata/labels");
            if (next == labels.path(TRACK).asText().equals(NEXT) && ClusterTrial.isReady(pod)) {
                hashes.add(labels.path(HASH).asText());
            }
        }
        if (hashes.isEmpty() || hashes.getFirst().isEmpty()) {
            throw new HostException(
                    "provider/no-pods",
                    workload.title() + " has no pods that are ready; deploy at once to bring it up again.");
        }
        if (hashes.stream().distinct().count() > 1) {
            throw new HostException(
                    "provider/rolling-out",
                    workload.title() + " is rolling out by somebody else. Wait until it is done.");
        }
        return hashes.getFirst();
    }
}
