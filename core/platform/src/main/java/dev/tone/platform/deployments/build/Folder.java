package dev.tone.platform.deployments.build;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder that is to become a site, as far as detection looks into it. Paths are relative to it.
final class Folder {
    private final SourceTree tree;
    private final String root;
    private final String prefix;

    private Folder(SourceTree tree, String root) {
        this.tree = tree;
        this.root = root;
        this.prefix = root.equals(".") ? "" : root + "/";
    }

    /// The artifact, or the one folder that all of it lies in, as archives often have it.
    ///
    /// @param outputs names of folders that are what a site is in, and never the root of one
    static Folder of(SourceTree tree, List<String> outputs) {
        return new Folder(tree, onlyFolder(tree.paths(), outputs));
    }

    /// @param root a folder inside of the artifact, or `.`
    static Folder at(SourceTree tree, String root) {
        return new Folder(tree, root);
    }

    private static String onlyFolder(SortedSet<String> paths, List<String> outputs) {
        if (paths.isEmpty()) {
            return ".";
        }
        String first = paths.first();
        int slash = first.indexOf('/');
        if (slash < 0) {
            return ".";
        }
        String folder = first.substring(0, slash + 1);
        // A site in a folder that is the whole artifact is one level down; a lone `public` is its output, not its root.
        boolean only = paths.last().startsWith(folder)
                && paths.stream().allMatch(path -> path.startsWith(folder))
                && !outputs.contains(folder.substring(0, slash));
        return only ? folder.substring(0, slash) : ".";
    }

    /// Inside the artifact; `.` for all of it.
    String root() {
        return root;
    }

    boolean has(String path) {
        return tree.paths().contains(prefix + path);
    }

    boolean hasFolder(String path) {
        return files().anyMatch(file -> file.startsWith(path + "/"));
    }

    Stream<String> files() {
        return tree.paths().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()));
    }

    /// Text of a small file.
    Optional<String> read(String path) {
        return tree.read(prefix + path);
    }

    /// Text of a small file, empty where there is none.
    String text(String path) {
        return read(path).orElse("");
    }

    /// The first of these that is there.
    Optional<String> first(String... paths) {
        return Stream.of(paths).filter(this::has).findFirst();
    }

    /// The first group of the pattern in a file.
    Optional<String> find(String path, Pattern pattern) {
        Matcher matcher = pattern.matcher(text(path));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
