package dev.tone.platform.deployments;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Comparison;
import dev.tone.model.deployment.Comparison.Change;
import dev.tone.model.deployment.Comparison.FileChange;
import dev.tone.model.deployment.Comparison.ValueChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.platform.deployments.provider.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What differs between two deployments. Pure.
final class Comparisons {
    private static final String HIDDEN = "••••";
    /// More than anybody reads, and still a quick answer.
    private static final int MOST_FILES = 2_000;

    private Comparisons() {}

    record Side(Deployment deployment, List<ArtifactFile> files, List<Value> values) {
        static Side of(Deployment deployment, List<ArtifactFile> files, List<Value> values) {
            return new Side(deployment, files, values);
        }
    }

    static Comparison of(Side before, Side after) {
        Duration durationBefore = duration(before.deployment());
        Duration durationAfter = duration(after.deployment());
        return new Comparison(
                before.deployment(),
                after.deployment(),
                before.deployment().artifactDigest().equals(after.deployment().artifactDigest()),
                size(after.deployment()) - size(before.deployment()),
                durationBefore == null || durationAfter == null ? null : durationAfter.minus(durationBefore),
                files(before.files(), after.files()),
                settings(before.deployment().settings(), after.deployment().settings()),
                values(before.values(), after.values()));
    }

    private static long size(Deployment deployment) {
        return deployment.releaseSize() == null ? 0 : deployment.releaseSize();
    }

    private static @Nullable Duration duration(Deployment deployment) {
        return deployment.startedAt() == null || deployment.finishedAt() == null
                ? null
                : Duration.between(deployment.startedAt(), deployment.finishedAt());
    }

    private static List<FileChange> files(List<ArtifactFile> before, List<ArtifactFile> after) {
        SortedMap<String, ArtifactFile> old = new TreeMap<>();
        before.forEach(file -> old.put(file.path(), file));
        SortedMap<String, FileChange> changes = new TreeMap<>();
        for (ArtifactFile file : after) {
            ArtifactFile was = old.remove(file.path());
            if (was == null) {
                changes.put(file.path(), new FileChange(file.path(), Change.ADDED, 0, file.size()));
            } else if (!was.digest().equals(file.digest()) || was.executable() != file.executable()) {
                changes.put(file.path(), new FileChange(file.path(), Change.CHANGED, was.size(), file.size()));
            }
        }
        old.values()
                .forEach(file -> changes.put(file.path(), new FileChange(file.path(), Change.REMOVED, file.size(), 0)));
        return changes.values().stream().limit(MOST_FILES).toList();
    }

    private static List<ValueChange> settings(BuildSettings before, BuildSettings after) {
        Map<String, @Nullable String> old = named(before);
        List<ValueChange> changes = new ArrayList<>();
        named(after).forEach((name, value) -> add(changes, name, old.get(name), value));
        return changes;
    }

    private static Map<String, @Nullable String> named(BuildSettings settings) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        named.put("root", settings.root());
        named.put("install", settings.install());
        named.put("build", settings.build());
        named.put("output", settings.output());
        named.put("start", settings.start());
        named.put("healthPath", settings.healthPath());
        named.put("network", Boolean.toString(settings.network()));
        return named;
    }

    private static void add(List<ValueChange> changes, String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
            changes.add(new ValueChange(name, change, before, after));
        }
    }

    private static List<ValueChange> values(List<Value> before, List<Value> after) {
        Map<String, Value> old = byName(before);
        Map<String, Value> now = byName(after);
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String name : names) {
            Value was = old.get(name);
            Value is = now.get(name);
            boolean hidden = was != null && was.secret() || is != null && is.secret();
            if (was == null || is == null || !was.value().equals(is.value())) {
                changes.add(new ValueChange(
                        name,
                        was == null ? Change.ADDED : is == null ? Change.REMOVED : Change.CHANGED,
                        shown(was, hidden),
                        shown(is, hidden)));
            }
        }
        return changes;
    }

    private static @Nullable String shown(@Nullable Value value, boolean hidden) {
        return value == null ? null : hidden ? HIDDEN : value.value();
    }

    private static Map<String, Value> byName(List<Value> values) {
        Map<String, Value> named = new TreeMap<>();
        values.forEach(value -> named.put(value.name(), value));
        return named;
    }
}
