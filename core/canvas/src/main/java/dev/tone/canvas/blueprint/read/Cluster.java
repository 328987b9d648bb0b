package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.blueprint.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The workloads of a manifest, and who is meant where it names services, selectors and accounts.
final class Cluster {
    /// Comparisons of labels that are worth it.
    private static final int LOOKS = 5_000_000;

    private final Notes notes;
    private final List<Workload> workloads = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, List<Workload>> byNamespace = new HashMap<>();
    /// What answers for a service, by its namespace and name.
    private final Map<String, Workload> behind = new HashMap<>();
    private final Map<String, List<Workload>> byAccount = new HashMap<>();
    private int looked;

    Cluster(Notes notes) {
        this.notes = notes;
    }

    void add(Workload workload) {
        if (workloads.size() == SystemReader.MOST) {
            throw SystemReader.tooMany();
        }
        String namespace = workload.object().namespace();
        workloads.add(workload);
        keys.add(workload.key());
        byNamespace.computeIfAbsent(namespace, _ -> new ArrayList<>()).add(workload);
        byAccount
                .computeIfAbsent(namespace + "/sa/" + workload.account(), _ -> new ArrayList<>())
                .add(workload);
    }

    /// To be told of all workloads before any service.
    void addService(KubeObject service) {
        selected(service.spec().get("selector"), service.namespace()).stream()
                .findFirst()
                .ifPresent(workload -> behind.put(service.id(), workload));
    }

    List<Workload> workloads() {
        return workloads;
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    @Nullable
    Workload behind(String service, String namespace) {
        return behind.get(namespace + "/" + service);
    }

    /// @param principal `…/ns/NAMESPACE/sa/ACCOUNT`
    List<Workload> of(String principal) {
        return byAccount.getOrDefault(principal.replaceFirst("^.*?/ns/", ""), List.of());
    }

    /// The workloads whose pods a selector takes. Foreign files may ask this without end: after so many answers
    /// there are none any more, and the report says so.
    List<Workload> selected(YamlNode selector, String namespace) {
        List<Workload> there = byNamespace.getOrDefault(namespace, List.of());
        looked += there.size();
        if (looked > LOOKS) {
            notes.add("calls-cut", String.valueOf(workloads.size()));
            return List.of();
        }
        return there.stream().filter(each -> each.isSelectedBy(selector)).toList();
    }

    List<Blueprint.Service> services() {
        return workloads.stream()
                .map(each -> each.draft().finished(notes))
                .sorted(Comparator.comparing(Blueprint.Service::key))
                .toList();
    }
}
