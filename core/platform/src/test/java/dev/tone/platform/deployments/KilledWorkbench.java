package dev.tone.platform.deployments;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// Starts a deployment, and waits to be killed.
public final class KilledWorkbench {
    private KilledWorkbench() {}

    /// As a process of its own, which deploys the artifact `long` to production.
    public static Process start(Path folder, Project project, @Nullable String databaseUrl) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWorkbench.class.getName(),
                folder.toString(),
                project.id().value()));
        if (databaseUrl != null) {
            command.add(databaseUrl);
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("platform.log").toFile())
                .start();
    }

    public static void main(String[] args) throws InterruptedException {
        Workbench bench = Workbench.open(Path.of(args[0]), args.length > 2 ? args[2] : null);
        Project project = bench.projects.facade().get(bench.actor, new ProjectId(args[1]));
        bench.deploy(project, bench.environment(project, "production"), new ArtifactId("long"));
        new CountDownLatch(1).await();
    }
}
