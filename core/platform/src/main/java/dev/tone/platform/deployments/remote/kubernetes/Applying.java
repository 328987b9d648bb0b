package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.json.Json;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.kubernetes.Cluster.Resource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Brings a cluster to what a set of manifests says, and back when it has to be undone.
///
/// Each object remembers what was applied, as its annotation: that is what it goes back to, whoever applied it and
/// whether or not this platform still has that release.
final class Applying {
    static final String ENVIRONMENT = "tone.dev/environment";
    private static final String APPLIED = "tone.dev/applied";
    /// Annotations of an object may take 256 KiB together.
    private static final int LARGEST_MEMORY = 200_000;

    /// What drawings compile to: where objects of an earlier release may be that this one has no more.
    private static final List<String> USUAL = List.of(
            "v1 Service",
            "v1 ConfigMap",
            "v1 Secret",
            "v1 ServiceAccount",
            "apps/v1 Deployment",
            "apps/v1 StatefulSet",
            "apps/v1 DaemonSet",
            "batch/v1 CronJob",
            "networking.k8s.io/v1 Ingress",
            "networking.k8s.io/v1 NetworkPolicy",
            "gateway.networking.k8s.io/v1 Gateway",
            "gateway.networking.k8s.io/v1 HTTPRoute",
            "security.istio.io/v1 AuthorizationPolicy",
            "security.istio.io/v1beta1 PeerAuthentication",
            "networking.istio.io/v1beta1 ServiceEntry");

    private final HostJob job;
    private final Cluster cluster;
    private final String environment;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Step, Undo> planned = new LinkedHashMap<>();
    private final Deque<Undo> undo = new ArrayDeque<>();

    private record Step(Resource resource, Manifest manifest) {}

    /// @param there whether the object was there before
    /// @param before what we had applied to it then; null when that is not known
    private record Undo(Step step, boolean there, @Nullable ObjectNode before) {}

    Applying(HostJob job, Cluster cluster) {
        this.job = job;
        this.cluster = cluster;
        this.environment = job.job().environment().id().value();
    }

    /// Finds out where everything goes, before anything is changed.
    ///
    /// @param leftOut groups that people do without, e.g. `security.istio.io`
    /// @throws HostException `provider/kind-unknown`, `provider/other-environment`
    void plan(List<Manifest> manifests, String namespace, Set<String> leftOut)
            throws HostException, InterruptedException {
        Set<String> missing = new LinkedHashSet<>();
        for (Manifest manifest : manifests) {
            Resource resource =
                    cluster.resource(manifest.apiVersion(), manifest.kind()).orElse(null);
            if (resource != null) {
                steps.add(new Step(resource, resource.namespaced() ? manifest.in(namespace) : manifest));
            } else if (leftOut.contains(manifest.apiVersion().replaceFirst("/.*", ""))) {
                job.warn(manifest.title() + " is left out: the cluster has no " + manifest.apiVersion());
            } else {
                missing.add(manifest.kind() + " (" + manifest.apiVersion() + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw new HostException(
                    "provider/kind-unknown",
                    "The cluster does not know " + String.join(", ", missing) + ". Install what brings it, or name its"
                            + " group under “Leave out” to do without.");
        }
    }

    /// Asks the cluster about all of it, changing nothing, then applies all of it.
    void run() throws HostException, CanceledException, InterruptedException {
        tryAll();
        apply(_ -> true);
    }

    /// Asks the cluster about all of it, changing nothing.
    void tryAll() throws HostException, CanceledException, InterruptedException {
        Set<String> namespaces = new HashSet<>();
        for (Step step : steps) {
            job.check();
            JsonNode there = cluster.find(step.resource(), step.manifest()).orElse(null);
            requireOurs(step.manifest(), there);
            planned.put(step, new Undo(step, there != null, there == null ? null : before(there)));
            if (there == null && step.manifest().kind().equals("Namespace")) {
                namespaces.add(step.manifest().name());
            }
            // In a namespace that is not there yet nothing can be tried.
            if (!namespaces.contains(step.manifest().namespace())) {
                cluster.apply(step.resource(), step.manifest(), content(step.manifest(), environment), true);
            }
        }
        job.say("The cluster takes all " + steps.size() + " objects; applying them");
    }

    /// Applies those that were tried and are meant, unless they are applied already.
    void apply(Predicate<Manifest> meant) throws HostException, CanceledException, InterruptedException {
        for (Step step : steps) {
            Undo each = planned.get(step);
            if (each != null && meant.test(step.manifest())) {
                job.check();
                planned.remove(step);
                undo.push(each); // also when it is not known whether it was applied
                apply(step);
            }
        }
    }

    /// Applies something that the release does not have, as long as it is on trial.
    ///
    /// @param back what it is made into again by [#undo]; null to remove it
    void besides(Manifest manifest, @Nullable Manifest back)
            throws HostException, CanceledException, InterruptedException {
        job.check();
        Step step = new Step(resource(manifest), manifest);
        boolean known = back == null
                && undo.stream().anyMatch(each -> each.step().manifest().title().equals(manifest.title()));
        if (!known) {
            undo.push(new Undo(step, back != null, back == null ? null : back.content()));
        }
        apply(step);
    }

    /// Removes what was applied besides.
    void remove(Manifest manifest) throws HostException, InterruptedException {
        cluster.delete(resource(manifest), manifest);
        undo.removeIf(each -> each.step().manifest().title().equals(manifest.title()));
    }

    List<Manifest> manifests() {
        return steps.stream().map(Step::manifest).toList();
    }

    /// What was applied to the object before this release; empty when it was not there or not ours.
    Optional<Manifest> before(Manifest manifest) {
        return planned.values().stream()
                .filter(each -> each.step().manifest() == manifest)
                .flatMap(each -> Stream.ofNullable(each.before()))
                .map(Manifest::of)
                .findFirst();
    }

    private void apply(Step step) throws HostException, InterruptedException {
        JsonNode applied =
                cluster.apply(step.resource(), step.manifest(), content(step.manifest(), environment), false);
        long generation = applied.at("/metadata/generation").asLong();
        String sentence = step.manifest().title() + " applied" + (generation > 0 ? ", generation " + generation : "");
        if (step.manifest().isWorkload()) {
            job.say(step.manifest().name(), sentence);
        } else {
            job.say(sentence);
        }
    }

    private void requireOurs(Manifest manifest, @Nullable JsonNode there) throws HostException {
        String owner = there == null
                ? ""
                : there.path("metadata").path("labels").path(ENVIRONMENT).asText();
        if (!owner.isEmpty() && !owner.equals(environment)) {
            throw new HostException(
                    "provider/other-environment",
                    manifest.title() + " belongs to another environment already. Give each environment a cluster or"
                            + " namespaces of its own.");
        }
    }

    /// As it is applied: whose it is, and what was meant.
    static ObjectNode content(Manifest manifest, String environment) {
        ObjectNode content = manifest.copy();
        content.withObject("/metadata/labels").put(ENVIRONMENT, environment);
        String memory = manifest.json();
        // Secrets are not repeated where more people can read them.
        if (memory.length() <= LARGEST_MEMORY && !manifest.kind().equals("Secret")) {
            content.withObject("/metadata/annotations").put(APPLIED, memory);
        }
        return content;
    }

    /// What was applied to the object last; null when that is not known.
    static @Nullable ObjectNode before(JsonNode there) {
        String memory = there.path("metadata").path("annotations").path(APPLIED).asText();
        try {
            return Json.mapper().readTree(memory) instanceof ObjectNode known ? known : null;
        } catch (IOException e) {
            return null; // somebody has written over it
        }
    }

    List<Manifest> workloads() {
        return steps.stream().map(Step::manifest).filter(Manifest::isWorkload).toList();
    }

    Resource resource(Manifest workload) throws HostException, InterruptedException {
        return cluster.resource(workload.apiVersion(), workload.kind()).orElseThrow();
    }

    /// Removes what an earlier release of this environment had and this one has not. Data stays.
    void prune() throws HostException, InterruptedException {
        Set<String> kept = new HashSet<>();
        Set<String> kinds = new LinkedHashSet<>(USUAL);
        for (Step step : steps) {
            kept.add(step.manifest().title());
            kinds.add(step.manifest().apiVersion() + " " + step.manifest().kind());
        }
        for (String each : kinds) {
            String[] kind = each.split(" ");
            Resource resource = cluster.resource(kind[0], kind[1]).orElse(null);
            if (resource == null || !resource.listed()) {
                continue;
            }
            for (JsonNode found : cluster.labeled(resource, ENVIRONMENT + "=" + environment)) {
                ObjectNode named = ((ObjectNode) found.deepCopy())
                        .put("apiVersion", kind[0])
                        .put("kind", kind[1]);
                Manifest manifest = Manifest.of(named);
                if (kept.contains(manifest.title())) {
                    continue;
                }
                if (manifest.holdsData()) {
                    job.warn(manifest.title() + " is not in this release; it holds data and stays");
                } else {
                    cluster.delete(resource, manifest);
                    job.say(manifest.title() + " is not in this release and is removed");
                }
            }
        }
    }

    /// Puts back what was there before, the last change first. Says what could not be.
    void undo() throws InterruptedException {
        Cluster still = cluster.unconcerned();
        while (!undo.isEmpty()) {
            Undo each = undo.pop();
            Manifest manifest = each.step().manifest();
            try {
                if (each.before() != null) {
                    still.apply(
                            each.step().resource(), manifest, content(Manifest.of(each.before()), environment), false);
                    job.warn(manifest.title() + " is what it was before");
                } else if (each.there()) {
                    job.warn(manifest.title() + " was there before it was ours; what was applied to it stays");
                } else if (manifest.holdsData()) {
                    job.warn(manifest.title() + " is new; it may hold data and stays");
                } else {
                    still.delete(each.step().resource(), manifest);
                    job.warn(manifest.title() + " is removed again");
                }
            } catch (HostException e) {
                job.warn(manifest.title() + " could not be put back: " + e.sentence());
            }
        }
    }
}
