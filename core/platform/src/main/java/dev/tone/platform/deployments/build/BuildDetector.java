package dev.tone.platform.deployments.build;

import dev.tone.model.deployment.BuildSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// Finds out how a folder becomes a site: it says so itself (`tone.json`), its package manager does
/// (`package.json`), or it is a site already. Pure.
public final class BuildDetector {
    /// Where a site may lie inside a folder that is not one itself.
    private static final List<String> SITE_FOLDERS =
            List.of("public", "dist", "build", "_site", "site", "docs", "www", "html");

    private final boolean windows;

    /// @param windows which of the commands in `tone.json` count
    public BuildDetector(boolean windows) {
        this.windows = windows;
    }

    /// @throws dev.tone.model.fault.FaultException `build/invalid-settings` when a settings file cannot be read
    public Detection detect(SourceTree tree) {
        SortedSet<String> paths = tree.paths();
        String folder = onlyFolder(paths);
        List<String> notes = new ArrayList<>();
        if (paths.isEmpty()) {
            notes.add("The artifact has no files.");
        }
        Optional<String> tone = tree.read(inside(folder, ToneFile.NAME));
        if (tone.isPresent()) {
            BuildSettings settings = ToneFile.parse(tone.get()).settings(folder, windows);
            if (settings.output() != null && settings.build() == null) {
                noteIndex(settings.root(), settings.output(), paths, notes);
            }
            return new Detection(settings, ToneFile.NAME, notes);
        }
        Optional<String> npm = tree.read(inside(folder, PackageFile.NAME));
        if (npm.isPresent()) {
            PackageFile file = PackageFile.parse(npm.get());
            if (file.hasWork(folder, paths)) {
                BuildSettings settings = file.settings(folder, paths);
                file.entry(folder, paths)
                        .ifPresent(entry -> notes.add("There is no `start` script: `node " + entry + "` is run."));
                if (settings.network()) {
                    notes.add("The build may reach the network, to install packages.");
                }
                return new Detection(settings, PackageFile.NAME, notes);
            }
            if (file.serves()) {
                notes.add("It looks like a server, but nothing says how it starts: its files would be published. "
                        + "Say it as `start`, in package.json or below.");
            }
        }
        return new Detection(staticSite(folder, paths, notes), "static files", notes);
    }

    private static BuildSettings staticSite(String folder, SortedSet<String> paths, List<String> notes) {
        String output = ".";
        if (!paths.contains(inside(folder, "index.html"))) {
            for (String candidate : SITE_FOLDERS) {
                if (paths.contains(inside(folder, candidate + "/index.html"))) {
                    output = candidate;
                    notes.add("The site is in `" + candidate + "`.");
                    break;
                }
            }
        }
        String health = noteIndex(folder, output, paths, notes);
        return new BuildSettings(folder, null, null, output, null, health, false, Map.of());
    }

    /// @return a path that the site answers
    private static String noteIndex(String folder, String output, SortedSet<String> paths, List<String> notes) {
        String prefix = output.equals(".") ? prefix(folder) : prefix(inside(folder, output));
        if (paths.contains(prefix + "index.html")) {
            return "/";
        }
        List<String> files = paths.stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .toList();
        Optional<String> first = files.stream()
                .filter(path -> path.endsWith(".html") || path.endsWith(".htm"))
                .findFirst();
        String page = "/" + first.orElse(files.isEmpty() ? "" : files.getFirst());
        notes.add(
                files.isEmpty()
                        ? "There are no files in `" + output + "`."
                        : "There is no index.html: the address `/` answers 404; try `" + page + "`.");
        return page;
    }

    /// The folder that everything lies in, as archives often have it; `.` when there is none.
    private static String onlyFolder(SortedSet<String> paths) {
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
                && !SITE_FOLDERS.contains(folder.substring(0, slash));
        return only ? folder.substring(0, slash) : ".";
    }

    private static String prefix(String folder) {
        return folder.equals(".") ? "" : folder + "/";
    }

    private static String inside(String folder, String path) {
        return prefix(folder) + path;
    }
}
