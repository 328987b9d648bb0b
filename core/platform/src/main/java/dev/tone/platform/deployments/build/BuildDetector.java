package dev.tone.platform.deployments.build;

import dev.tone.model.deployment.BuildSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out how a folder becomes a site: it says so itself (`tone.json`), the settings file of its language or
/// generator does, a script builds it, or it is a site already. What is found is shown, and can be changed before
/// anything runs. Pure.
public final class BuildDetector {
    /// Where a site may lie inside a folder that is not one itself.
    private static final List<String> SITE_FOLDERS =
            List.of("public", "dist", "build", "_site", "site", "docs", "www", "html");

    /// The first that knows the folder counts.
    private static final List<ProjectKind> KINDS = List.of(
            new NodeProject(), new PythonProject(), new PageGenerator(), new CompiledProject(), new ScriptedServer());

    private final Shell shell;

    /// @param windows for which kind of machine commands are written
    public BuildDetector(boolean windows) {
        this.shell = new Shell(windows);
    }

    /// @throws dev.tone.model.fault.FaultException `build/invalid-settings` when a settings file cannot be read
    public Detection detect(SourceTree tree) {
        Folder folder = Folder.of(tree, SITE_FOLDERS);
        Optional<String> tone = folder.read(ToneFile.NAME);
        if (tone.isPresent()) {
            return told(ToneFile.parse(tone.get()).settings(folder.root(), shell.windows()), tree);
        }
        @Nullable
        Detection known = KINDS.stream()
                .flatMap(kind -> kind.detect(folder, shell).stream())
                .findFirst()
                .orElse(null);
        return Procfile.over(folder, known).orElseGet(() -> known != null ? known : pages(folder));
    }

    private static Detection told(BuildSettings settings, SourceTree tree) {
        List<String> notes = new ArrayList<>();
        if (settings.output() != null && settings.build() == null) {
            noteIndex(Folder.at(tree, settings.root()), settings.output(), notes);
        }
        return new Detection(settings, ToneFile.NAME, notes);
    }

    private Detection pages(Folder folder) {
        Optional<String> output = Stream.concat(Stream.of("."), SITE_FOLDERS.stream())
                .filter(each -> folder.has(inside(each, "index.html")))
                .findFirst();
        return output.isPresent()
                ? files(folder, output.get())
                : new BuildScript().detect(folder, shell).orElseGet(() -> files(folder, "."));
    }

    private static Detection files(Folder folder, String output) {
        List<String> notes = new ArrayList<>();
        if (folder.files().findAny().isEmpty()) {
            notes.add("The artifact has no files.");
        }
        NodeProject.doubt(folder).ifPresent(notes::add);
        if (!output.equals(".")) {
            notes.add("The site is in `" + output + "`.");
        }
        String health = noteIndex(folder, output, notes);
        if (!health.equals("/") && folder.has("Dockerfile")) {
            notes.add("No container is made of the Dockerfile: say below what it runs.");
        }
        return new Detection(
                new BuildSettings(folder.root(), null, null, output, null, health, false, Map.of()),
                "static files",
                notes);
    }

    /// @return a path that the site answers
    private static String noteIndex(Folder folder, String output, List<String> notes) {
        if (folder.has(inside(output, "index.html"))) {
            return "/";
        }
        String prefix = inside(output, "");
        List<String> files = folder.files()
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

    private static String inside(String folder, String path) {
        return folder.equals(".") ? path : folder + "/" + path;
    }
}
