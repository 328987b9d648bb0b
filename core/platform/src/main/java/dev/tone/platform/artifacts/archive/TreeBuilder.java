package dev.tone.platform.artifacts.archive;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.Manifest;
import dev.tone.platform.artifacts.archive.EntryStore.Content;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a tree of an archive's entries: names decoded and checked, links replaced by the files they point to, what
/// operating systems add left out, a single top-level folder stripped.
final class TreeBuilder {
    private static final int MAX_LINKS = 16;

    private final List<Entry> entries;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, ArtifactFile> files = new LinkedHashMap<>();
    private final Map<String, LinkTo> links = new LinkedHashMap<>();
    private final Map<String, Boolean> folders = new HashMap<>();
    private final List<ArtifactFile> tree = new ArrayList<>();
    private int backslashes;
    private int systemFiles;

    private record LinkTo(String target, boolean fromRoot) {}

    private TreeBuilder(List<Entry> entries) {
        this.entries = entries;
    }

    static ArchiveContents build(List<Entry> entries) {
        return new TreeBuilder(entries).build();
    }

    private ArchiveContents build() {
        Charset fallback = fallback();
        for (Entry entry : entries) {
            place(entry, fallback);
        }
        links.keySet().forEach(this::resolve);
        if (tree.isEmpty()) {
            throw ArchiveFaults.empty();
        }
        note(backslashes, "%d names had backslashes, read as folders.");
        note(systemFiles, "%d files that macOS adds (__MACOSX, .DS_Store) were left out.");
        return new ArchiveContents(Manifest.of(stripped()), notes);
    }

    private Charset fallback() {
        List<byte[]> foreign = entries.stream()
                .map(Entry::name)
                .filter(name -> EntryNames.utf8(name).isEmpty())
                .toList();
        Charset guess = EntryNames.guess(foreign);
        note(foreign.size(), "%d names were not UTF-8 and were read as " + guess.name() + ".");
        return guess;
    }

    private void place(Entry entry, Charset fallback) {
        String name = decode(entry.name(), fallback);
        String path = EntryNames.normalize(name);
        if (name.indexOf('\\') >= 0) {
            backslashes++;
        }
        if (isOfTheSystem(path)) {
            systemFiles++;
            return;
        }
        if (path.isEmpty() && !(entry instanceof Entry.Folder)) {
            throw ArchiveFaults.unsafePath(name, "names the folder itself");
        }
        switch (entry) {
            case Entry.Folder _ -> folders.put(path, true);
            case Entry.Regular regular -> add(path, regular.content(), regular.executable());
            case Entry.Link link -> links.put(path, new LinkTo(decode(link.target(), fallback), link.fromRoot()));
        }
    }

    private void add(String path, Content content, boolean executable) {
        ArtifactFile file = new ArtifactFile(path, content.digest(), content.size(), executable);
        files.put(path, file);
        tree.add(file);
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            folders.put(path.substring(0, slash), true);
        }
    }

    private void resolve(String path) {
        String at = path;
        for (int hops = 0; hops < MAX_LINKS; hops++) {
            LinkTo link = links.get(at);
            if (link == null) {
                throw ArchiveFaults.unsafeLink(
                        path, folders.containsKey(at) ? "points to a folder" : "points to nothing in this archive");
            }
            at = follow(path, at, link);
            ArtifactFile file = files.get(at);
            if (file != null) {
                tree.add(new ArtifactFile(path, file.digest(), file.size(), file.executable()));
                return;
            }
        }
        throw ArchiveFaults.unsafeLink(path, "points to itself");
    }

    private static String follow(String path, String at, LinkTo link) {
        String target = link.target();
        if (link.fromRoot()) {
            return EntryNames.normalize(target);
        }
        if (target.startsWith("/") || target.startsWith("\\")) {
            throw ArchiveFaults.unsafeLink(path, "points to an absolute path");
        }
        List<String> names = new ArrayList<>(List.of(at.split("/")));
        names.removeLast();
        for (String name : target.split("/")) {
            switch (name) {
                case "", "." -> {}
                case ".." -> {
                    if (names.isEmpty()) {
                        throw ArchiveFaults.unsafeLink(path, "leaves the folder");
                    }
                    names.removeLast();
                }
                default -> names.add(name);
            }
        }
        return String.join("/", names);
    }

    private List<ArtifactFile> stripped() {
        Optional<String> top = topFolder(tree.getFirst().path());
        if (top.isEmpty() || !tree.stream().allMatch(file -> file.path().startsWith(top.get()))) {
            return tree;
        }
        return tree.stream()
                .map(file -> new ArtifactFile(
                        file.path().substring(top.get().length()), file.digest(), file.size(), file.executable()))
                .toList();
    }

    private static Optional<String> topFolder(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(path.substring(0, slash + 1));
    }

    private static String decode(byte[] name, Charset fallback) {
        return EntryNames.utf8(name).orElseGet(() -> new String(name, fallback));
    }

    private static boolean isOfTheSystem(String path) {
        return path.equals("__MACOSX")
                || path.startsWith("__MACOSX/")
                || path.equals(".DS_Store")
                || path.endsWith("/.DS_Store");
    }

    private void note(int count, String text) {
        if (count > 0) {
            notes.add(text.formatted(count));
        }
    }
}
