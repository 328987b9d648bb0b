package dev.tone.platform.deployments.process;

import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sandbox.SandboxSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Starts a build with a child that forks twice, and waits to be killed.
final class KilledPlatform {
    private KilledPlatform() {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[1]);
        ProcessLauncher launcher = new ProcessLauncher(
                Sandbox.none("a test"), new ProcessLedger(Path.of(args[0])), RandomGenerator.getDefault());
        launcher.start(
                        new CommandSpec(
                                "build of the killed platform",
                                "trap '' TERM; (setsid sh -c 'echo $$ > escaped; exec sleep 1000' &);"
                                        + " echo $$ > build; while true; do sleep 0.1; done",
                                Map.of("PATH", "/usr/bin:/bin"),
                                ProcessLimits.forBuilds(),
                                new SandboxSpec(work, List.of(work), List.of(), false)),
                        (buffer, offset, length) -> {})
                .await();
    }
}
