package dev.tone.platform.deployments;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.DrawingChange;
import dev.tone.model.comparison.FileChange;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.platform.deployments.provider.Value;
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

/// What differs between two ways of running. Pure.
public final class Differences {
    /// More than anybody reads, and still a quick answer.
    private static final int MOST_FILES = 2_000;

    private Differences() {}

    /// @param before null when nothing runs: then everything is new
    public static Difference between(@Nullable Side before, Side after, DrawingChange drawing) {
        return new Difference(
                before != null && before.artifactDigest().equals(after.artifactDigest()),
                files(before, after),
                before == null ? List.of() : settings(before.settings(), after.settings()),
                values(before == null ? List.of() : before.values(), after.values()),
                before == null || before.provider().equals(after.provider())
                        ? List.of()
                        : List.of(ValueChange.of("provider", before.provider(), after.provider(), false)),
                drawing);
    }

    /// The files that visitors get where both sides have them, else those that were uploaded.
    public static FileChanges files(@Nullable Side before, Side after) {
        List<ArtifactFile> published = before == null ? List.of() : before.published();
        if (published != null && after.published() != null) {
            return files(FileChanges.Source.PUBLISHED, published, after.published());
        }
        List<ArtifactFile> uploaded = before == null ? List.of() : before.uploaded();
        return uploaded != null && after.uploaded() != null
                ? files(FileChanges.Source.ARTIFACT, uploaded, after.uploaded())
                : FileChanges.UNKNOWN;
    }

    private static FileChanges files(FileChanges.Source source, List<ArtifactFile> before, List<ArtifactFile> after) {
        SortedMap<String, ArtifactFile> old = new TreeMap<>();
        before.forEach(file -> old.put(file.path(), file));
        SortedMap<String, FileChange> changes = new TreeMap<>();
        int added = 0;
        int changed = 0;
        long delta = 0;
        for (ArtifactFile file : after) {
            ArtifactFile was = old.remove(file.path());
            delta += file.size() - (was == null ? 0 : was.size());
            if (was == null) {
                added++;
                changes.put(file.path(), new FileChange(file.path(), Change.ADDED, 0, file.size()));
            } else if (!was.digest().equals(file.digest()) || was.executable() != file.executable()) {
                changed++;
                changes.put(file.path(), new FileChange(file.path(), Change.CHANGED, was.size(), file.size()));
            }
        }
        for (ArtifactFile gone : old.values()) {
            delta -= gone.size();
            changes.put(gone.path(), new FileChange(gone.path(), Change.REMOVED, gone.size(), 0));
        }
        return new FileChanges(
                source, changes.values().stream().limit(MOST_FILES).toList(), added, old.size(), changed, delta);
    }

    private static List<ValueChange> settings(BuildSettings before, BuildSettings after) {
        Map<String, @Nullable String> old = named(before);
        List<ValueChange> changes = new ArrayList<>();
        named(after).forEach((name, value) -> {
            String was = old.get(name);
            if (!Objects.equals(was, value)) {
                changes.add(ValueChange.of(name, was, value, false));
            }
        });
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

    private static List<ValueChange> values(List<Value> before, List<Value> after) {
        Map<String, Value> old = byName(before);
        Map<String, Value> now = byName(after);
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<ValueChange> changes = new ArrayList<>();
        for (String name : names) {
            Value was = old.get(name);
            Value is = now.get(name);
            if (was == null || is == null || !was.value().equals(is.value())) {
                boolean hidden = was != null && was.secret() || is != null && is.secret();
                changes.add(
                        ValueChange.of(name, was == null ? null : was.value(), is == null ? null : is.value(), hidden));
            }
        }
        return changes;
    }

    private static Map<String, Value> byName(List<Value> values) {
        Map<String, Value> named = new TreeMap<>();
        values.forEach(value -> named.put(value.name(), value));
        return named;
    }
}
