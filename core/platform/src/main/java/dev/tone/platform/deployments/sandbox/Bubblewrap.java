package dev.tone.platform.deployments.sandbox;

import dev.tone.model.deployment.Isolation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// bubblewrap: own namespaces for files, processes and (unless allowed) the network. The command sees a read-only
/// system, of it only what everybody may read, and the folders that it was given; no home folders and no other
/// processes. When the platform dies the kernel ends everything inside.
public final class Bubblewrap implements Sandbox {
    private static final List<String> SYSTEM =
            List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix");
    /// Where a machine keeps what is its own: the rest of the system is the same everywhere, and for everybody.
    private static final List<Path> OWN = List.of(Path.of("/etc"), Path.of("/opt"), Path.of("/usr/local/etc"));

    private final Path program;
    private final List<Path> tools;
    private final List<Path> own;

    /// @param tools folders with programs that people use from their home, e.g. of a version manager
    public Bubblewrap(Path program, List<Path> tools) {
        this(program, tools, OWN);
    }

    /// @param own folders of which only what everybody may read is seen
    Bubblewrap(Path program, List<Path> tools, List<Path> own) {
        this.program = program;
        this.tools = List.copyOf(tools);
        this.own = List.copyOf(own);
    }

    @Override
    public Isolation isolation() {
        return Isolation.ISOLATED;
    }

    @Override
    public String explanation() {
        return "Builds see only their own folder and a read-only system.";
    }

    @Override
    public List<String> wrap(SandboxSpec spec, List<String> command) {
        List<String> line = new ArrayList<>(List.of(
                program.toString(),
                "--die-with-parent",
                "--unshare-user-try",
                "--unshare-pid",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try"));
        if (!spec.network()) {
            line.add("--unshare-net");
        }
        line.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", "/run"));
        for (String folder : SYSTEM) {
            system(line, Path.of(folder));
        }
        own.forEach(folder -> system(line, folder));
        // Name resolution of many systems is a link into /run.
        both(line, "--ro-bind-try", Path.of("/run/systemd/resolve"));
        hide(line);
        for (Path tool : tools) {
            both(line, "--ro-bind-try", tool);
        }
        for (Path folder : spec.readable()) {
            both(line, "--ro-bind", folder);
        }
        for (Path folder : spec.writable()) {
            both(line, "--bind", folder);
        }
        line.addAll(List.of("--chdir", spec.directory().toString(), "--"));
        line.addAll(command);
        return line;
    }

    /// Looked up for each command: certificates and services come while the platform runs.
    private void hide(List<String> line) {
        PrivateFiles found =
                PrivateFiles.below(own.stream().filter(Files::isDirectory).toList());
        found.folders().forEach(folder -> line.addAll(List.of("--tmpfs", folder.toString())));
        found.files().forEach(file -> line.addAll(List.of("--ro-bind", "/dev/null", file.toString())));
    }

    private static void system(List<String> line, Path folder) {
        if (Files.isSymbolicLink(folder)) {
            try {
                line.addAll(List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString()));
            } catch (java.io.IOException e) {
                both(line, "--ro-bind-try", folder);
            }
        } else {
            both(line, "--ro-bind-try", folder);
        }
    }

    private static void both(List<String> line, String option, Path folder) {
        line.addAll(List.of(option, folder.toString(), folder.toString()));
    }
}
