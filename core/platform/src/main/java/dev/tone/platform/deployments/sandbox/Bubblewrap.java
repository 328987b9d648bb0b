package dev.tone.platform.deployments.sandbox;

import dev.tone.model.deployment.Isolation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// bubblewrap: own namespaces for files, processes and (unless allowed) the network. The command sees a read-only
/// system and the folders that it was given, no home folders, and no other processes. When the platform dies the kernel
/// ends everything inside.
public final class Bubblewrap implements Sandbox {
    private static final List<String> SYSTEM =
            List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc", "/opt", "/nix");
    /// Readable by root, and a platform may run as root.
    private static final List<String> SECRETS = List.of("/etc/shadow", "/etc/gshadow", "/etc/sudoers");

    private final Path program;
    private final List<Path> tools;

    /// @param tools folders with programs that people use from their home, e.g. of a version manager
    public Bubblewrap(Path program, List<Path> tools) {
        this.program = program;
        this.tools = List.copyOf(tools);
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
        for (String folder : SYSTEM) {
            system(line, Path.of(folder));
        }
        line.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", "/run"));
        // Name resolution of many systems is a link into /run.
        both(line, "--ro-bind-try", Path.of("/run/systemd/resolve"));
        for (String secret : SECRETS) {
            if (Files.exists(Path.of(secret))) {
                line.addAll(List.of("--ro-bind", "/dev/null", secret));
            }
        }
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
