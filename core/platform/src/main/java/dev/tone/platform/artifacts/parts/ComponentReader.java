package dev.tone.platform.artifacts.parts;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.Components.Component;
import dev.tone.model.artifact.Components.Source;
import dev.tone.model.artifact.Manifest;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.Disk;
import dev.tone.platform.kernel.policy.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Reads what an artifact is made of. Documents that were written to say so win; without one its lock files tell.
public final class ComponentReader {
    private static final int MOST_FILES = 50;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_COMPONENTS = 20_000;
    private static final int LONGEST = 300;
    private static final Comparator<Component> ORDER =
            Comparator.comparing(Component::kind).thenComparing(Component::name).thenComparing(Component::version);

    private final ArtifactsFacade artifacts;
    private final BlobStore blobs;

    public ComponentReader(ArtifactsFacade artifacts, BlobStore blobs) {
        this.artifacts = artifacts;
        this.blobs = blobs;
    }

    private record Telling(ArtifactFile file, ComponentFormat format) {}

    /// @throws dev.tone.model.fault.FaultException `artifact/not-found`
    public Components read(Actor actor, ArtifactId id) {
        artifacts.get(actor, id);
        List<Telling> telling = new ArrayList<>();
        for (ArtifactFile file : artifacts.files(id)) {
            ComponentFormat.of(file.path()).ifPresent(format -> telling.add(new Telling(file, format)));
        }
        if (telling.stream().anyMatch(each -> each.format.bill())) {
            telling.removeIf(each -> !each.format.bill());
        }
        List<String> notes = new ArrayList<>();
        if (telling.size() > MOST_FILES) {
            notes.add("Only the first " + MOST_FILES + " of " + telling.size() + " files were read.");
        }
        List<Source> sources = new ArrayList<>();
        TreeSet<Component> all = new TreeSet<>(ORDER);
        telling.stream().limit(MOST_FILES).forEach(each -> add(each, sources, all, notes));
        return new Components(sources, List.copyOf(all), notes);
    }

    private void add(Telling telling, List<Source> sources, TreeSet<Component> all, List<String> notes) {
        String path = telling.file.path();
        if (telling.file.size() > MOST_BYTES) {
            notes.add("“" + Manifest.shown(path) + "” is too large to be read.");
            return;
        }
        List<Component> found = new ArrayList<>();
        try {
            telling.format.parser().parse(text(telling.file), component -> {
                if (found.size() < MOST_COMPONENTS && !component.name().isBlank()) {
                    found.add(shown(component));
                }
            });
        } catch (IOException e) {
            notes.add("“" + Manifest.shown(path) + "” was left out: " + e.getMessage() + ".");
            return;
        }
        sources.add(new Source(path, telling.format.name(), found.size()));
        found.stream().limit(MOST_COMPONENTS - (long) all.size()).forEach(all::add);
        if (found.size() == MOST_COMPONENTS || all.size() == MOST_COMPONENTS) {
            notes.add("“" + Manifest.shown(path) + "” names more components than are listed.");
        }
    }

    /// Names come from files of anybody: no controls, nothing endless.
    private static Component shown(Component component) {
        String license = component.license();
        return new Component(
                cut(component.kind()),
                cut(component.name()),
                cut(component.version()),
                license == null ? null : cut(license));
    }

    private static String cut(String text) {
        String shown = Manifest.shown(text);
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
    }

    private String text(ArtifactFile file) throws IOException {
        try (InputStream bytes = Channels.newInputStream(blobs.open(file.digest()))) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Disk.fault(e, "read a file");
        }
    }
}
