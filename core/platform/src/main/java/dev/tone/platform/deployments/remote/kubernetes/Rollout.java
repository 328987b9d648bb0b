package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// Watches workloads until the new pods are available everywhere, as `kubectl rollout status` understands it.
final class Rollout {
    /// So often in a row a pod may say that it cannot start.
    private static final int PATIENCE = 5;
    private static final int LINES_OF_FAILURE = 60;
    private static final int LINES_OF_START = 15;
    private static final Set<String> TROUBLES = Set.of(
            "ErrImagePull",
            "ImagePullBackOff",
            "InvalidImageName",
            "CrashLoopBackOff",
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError");

    private final HostJob job;
    private final Cluster cluster;
    private final Applying applied;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Integer> troubled = new HashMap<>();

    Rollout(HostJob job, Cluster cluster, Applying applied) {
        this.job = job;
        this.cluster = cluster;
        this.applied = applied;
    }

    /// @throws HostException `provider/rollout-failed` with the first reason that a pod gives
    void watch() throws HostException, CanceledException, InterruptedException {
        watch(applied.workloads());
    }

    /// As [#watch()], of these alone.
    void watch(List<Manifest> workloads) throws HostException, CanceledException, InterruptedException {
        List<Manifest> waiting = new ArrayList<>(workloads);
        while (true) {
            List<Manifest> done = new ArrayList<>();
            for (Manifest workload : waiting) {
                if (isDone(workload)) {
                    start(workload);
                    done.add(workload);
                }
            }
            waiting.removeAll(done);
            if (waiting.isEmpty()) {
                return;
            }
            job.pause();
        }
    }

    private boolean isDone(Manifest workload) throws HostException, InterruptedException {
        JsonNode now = cluster.find(applied.resource(workload), workload)
                .orElseThrow(() -> new HostException(
                        "provider/rollout-failed", workload.title() + " was removed while it rolled out."));
        long wanted = workload.kind().equals("DaemonSet")
                ? now.at("/status/desiredNumberScheduled").asLong()
                : now.at("/spec/replicas").asLong(1);
        long updated = number(now, workload.kind().equals("DaemonSet") ? "updatedNumberScheduled" : "updatedReplicas");
        long available = switch (workload.kind()) {
            case "DaemonSet" -> number(now, "numberAvailable");
            case "StatefulSet" -> number(now, "readyReplicas");
            default -> number(now, "availableReplicas");
        };
        boolean seen = number(now, "observedGeneration")
                >= now.at("/metadata/generation").asLong();
        say(workload, available + " of " + wanted + " ready, " + updated + " updated");
        for (JsonNode condition : now.at("/status/conditions")) {
            if (seen && condition.path("reason").asText().equals("ProgressDeadlineExceeded")) {
                throw failed(workload, condition.path("message").asText("it takes too long"));
            }
        }
        boolean old = number(now, "replicas") > updated && workload.kind().equals("Deployment");
        if (seen && updated >= wanted && available >= wanted && !old) {
            return true;
        }
        trouble(workload);
        return false;
    }

    private static long number(JsonNode object, String name) {
        return object.path("status").path(name).asLong();
    }

    private void say(Manifest workload, String sentence) {
        if (!sentence.equals(said.put(workload.title(), sentence))) {
            job.say(workload.name(), workload.title() + ": " + sentence);
            job.progress();
        }
    }

    JsonNode pods(Manifest workload) throws HostException, InterruptedException {
        StringJoiner selector = new StringJoiner(",");
        workload.content()
                .at("/spec/selector/matchLabels")
                .properties()
                .forEach(label ->
                        selector.add(label.getKey() + "=" + label.getValue().asText()));
        return cluster.pods(workload.namespace(), selector.toString());
    }

    /// @throws HostException `provider/rollout-failed` when one of its pods has said so often enough that it cannot
    /// start
    void trouble(Manifest workload) throws HostException, InterruptedException {
        for (JsonNode pod : pods(workload)) {
            for (JsonNode container : pod.at("/status/containerStatuses")) {
                JsonNode waiting = container.at("/state/waiting");
                String reason = waiting.path("reason").asText();
                if (!TROUBLES.contains(reason)) {
                    continue;
                }
                String name = pod.at("/metadata/name").asText();
                say(
                        workload,
                        name + " " + reason + " " + waiting.path("message").asText());
                if (troubled.merge(name + " " + reason, 1, Integer::sum) >= PATIENCE) {
                    last(workload, name, container.path("name").asText());
                    throw failed(
                            workload,
                            name + ": " + reason + " " + waiting.path("message").asText());
                }
            }
        }
    }

    private void last(Manifest workload, String pod, String container) throws HostException, InterruptedException {
        String lines = cluster.lines(workload.namespace(), pod, container, LINES_OF_FAILURE, true);
        if (lines.isEmpty()) {
            lines = cluster.lines(workload.namespace(), pod, container, LINES_OF_FAILURE, false);
        }
        if (!lines.isEmpty()) {
            job.say(workload.name(), "The last lines of " + pod + " / " + container + ":");
            job.output(workload.name(), lines);
        }
    }

    /// What a program says first often tells more than that it is ready.
    private void start(Manifest workload) throws HostException, InterruptedException {
        for (JsonNode pod : pods(workload)) {
            String container = pod.at("/spec/containers/0/name").asText();
            String name = pod.at("/metadata/name").asText();
            String lines = container.isEmpty()
                    ? ""
                    : cluster.lines(workload.namespace(), name, container, LINES_OF_START, false);
            if (!lines.isBlank()) {
                job.say(workload.name(), "The last lines of " + name + " / " + container + ":");
                job.output(workload.name(), lines);
                return;
            }
        }
    }

    private static HostException failed(Manifest workload, String why) {
        return new HostException(
                "provider/rollout-failed", workload.title() + " does not get ready: " + why.strip() + ".");
    }
}
