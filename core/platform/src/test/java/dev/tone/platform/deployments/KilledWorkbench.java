package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// Starts a deployment, and waits to be killed, or kills itself at a moment of it.
public final class KilledWorkbench {
    private KilledWorkbench() {}

    /// When it kills itself: as soon as the deployment is in this state or stage, before that is committed or after.
    record Moment(String name, boolean committed) {
        private boolean isNow(Deployment deployment) {
            return deployment.state().name().equals(name)
                    || !deployment.stages().isEmpty()
                            && deployment.stages().getLast().name().name().equals(name);
        }
    }

    /// As a process of its own, which deploys the artifact `long` to production.
    public static Process start(Path folder, Project project, @Nullable String databaseUrl) throws IOException {
        return start(folder, project, databaseUrl, "long", null);
    }

    static Process start(
            Path folder, Project project, @Nullable String databaseUrl, String artifact, @Nullable Moment moment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWorkbench.class.getName(),
                folder.toString(),
                project.id().value(),
                artifact,
                databaseUrl == null ? "" : databaseUrl));
        if (moment != null) {
            command.addAll(List.of(moment.name(), Boolean.toString(moment.committed())));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("platform.log").toFile())
                .start();
    }

    public static void main(String[] args) throws InterruptedException {
        Workbench bench = Workbench.open(Path.of(args[0]), args[3].isEmpty() ? null : args[3]);
        Project project = bench.projects.facade().get(bench.actor, new ProjectId(args[1]));
        if (args.length > 4) {
            Moment moment = new Moment(args[4], Boolean.parseBoolean(args[5]));
            bench.topics.follow((transaction, _, fact, _) -> {
                if (fact instanceof LiveFact.DeploymentChanged changed && moment.isNow(changed.deployment())) {
                    if (moment.committed()) {
                        transaction.afterCommit(KilledWorkbench::kill);
                    } else {
                        kill();
                    }
                }
            });
        }
        bench.deploy(project, bench.environment(project, "production"), new ArtifactId(args[2]));
        new CountDownLatch(1).await();
    }

    /// As the system does it: nothing of ours runs after it.
    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-KILL",
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
