package dev.tone.platform.deployments;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Starts a deployment, and waits to be killed.
final class KilledWorkbench {
    private KilledWorkbench() {}

    public static void main(String[] args) throws InterruptedException {
        Workbench bench = Workbench.open(Path.of(args[0]), args.length > 2 ? args[2] : null);
        Project project = bench.projects.facade().get(bench.actor, new ProjectId(args[1]));
        bench.deploy(project, bench.environment(project, "production"), new ArtifactId("long"));
        new CountDownLatch(1).await();
    }
}
