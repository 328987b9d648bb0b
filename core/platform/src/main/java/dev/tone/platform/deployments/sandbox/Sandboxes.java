package dev.tone.platform.deployments.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the best sandbox that really works here. Being installed is not enough: inside containers and where user
/// namespaces are switched off bubblewrap is there and fails, so it is tried.
public final class Sandboxes {
    private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);

    private Sandboxes() {}

    /// Blocks for the time of one short process.
    ///
    /// @param searchPath the `PATH` that commands will have
    /// @param programs further folders that they may read, e.g. the Java runtime
    public static Sandbox detect(String searchPath, List<Path> programs) {
        Optional<Path> program = find("bwrap", searchPath);
        if (program.isEmpty()) {
            return Sandbox.none("Builds run with your own rights: install bubblewrap to isolate them.");
        }
        List<Path> readable = new ArrayList<>(programs);
        readable.addAll(tools(searchPath));
        readable.addAll(VersionManager.on(searchPath).values());
        Bubblewrap bubblewrap = new Bubblewrap(program.get(), readable);
        return works(bubblewrap)
                ? bubblewrap
                : Sandbox.none(
                        "Builds run with your own rights: bubblewrap is installed, but this system does not let it"
                                + " make namespaces.");
    }

    static boolean works(Sandbox sandbox) {
        try {
            Path folder = Files.createTempDirectory("tone-sandbox");
            try {
                SandboxSpec spec = new SandboxSpec(folder, List.of(folder), List.of(), false);
                Process process = new ProcessBuilder(
                                sandbox.wrap(spec, List.of("/bin/sh", "-c", "echo inside > probe && cat probe")))
                        .redirectErrorStream(true)
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return false;
                }
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                boolean works = process.exitValue() == 0 && output.strip().equals("inside");
                if (!works) {
                    LOG.info("The sandbox does not work here: {}", output.strip());
                }
                return works;
            } finally {
                Files.deleteIfExists(folder.resolve("probe"));
                Files.delete(folder);
            }
        } catch (IOException e) {
            LOG.info("The sandbox does not work here: {}", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Optional<Path> find(String name, String searchPath) {
        for (String folder : searchPath.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(program.toAbsolutePath());
                }
            }
        }
        return Optional.empty();
    }

    /// Variables without which tools on the search path do not find their programs.
    public static Map<String, String> variables(String searchPath) {
        return VersionManager.on(searchPath).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().toString()));
    }

    /// Folders of the search path that lie outside the system, with the libraries beside them.
    static List<Path> tools(String searchPath) {
        List<Path> tools = new ArrayList<>();
        for (String entry : searchPath.split(File.pathSeparator)) {
            Path folder = Path.of(entry);
            if (!folder.isAbsolute() || folder.startsWith("/usr") || folder.getNameCount() < 2) {
                continue;
            }
            tools.add(folder);
            for (String beside : List.of("lib", "libexec")) {
                Path library = folder.resolveSibling(beside);
                if (Files.isDirectory(library)) {
                    tools.add(library);
                }
            }
        }
        return tools;
    }
}
