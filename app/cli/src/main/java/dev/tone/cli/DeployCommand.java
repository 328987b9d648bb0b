package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.ToneClient;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "deploy", description = "Sends a folder or an archive and deploys it; shows the log until it is live.")
final class DeployCommand extends PlatformCommand {
    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(
            names = {"-e", "--environment"},
            defaultValue = "production",
            description = "Where to (${DEFAULT-VALUE}).")
    private String environment;

    @Option(names = "--trust", description = "Allows the commands that the build runs; they are printed.")
    private boolean trust;

    @Option(
            names = "--no-wait",
            description = "Returns as soon as the deployment is queued, or waits for an approval or its time.")
    private boolean noWait;

    /// What is deployed.
    static final class What {
        @Parameters(paramLabel = "PATH", arity = "0..1", description = "A folder, .zip or .tar.gz.")
        private @Nullable Path path;

        @Option(names = "--artifact", paramLabel = "ID", description = "An artifact that is there already.")
        private @Nullable String artifact;

        @Option(
                names = "--drawing",
                paramLabel = "NAME",
                arity = "0..1",
                fallbackValue = "",
                description = "What a drawing compiles to; the project's first one without a name.")
        private @Nullable String drawing;
    }

    @Mixin
    private final AskedSettings settings = new AskedSettings();

    @Mixin
    private final AskedTerms asked = new AskedTerms();

    @Override
    int run() throws InterruptedException {
        ToneClient client = session.client();
        Project project = session.project();
        Environment target = session.environment(project, environment);
        CanvasInfo drawing = what.drawing == null ? null : session.canvas(project, what.drawing);
        ArtifactId artifact = artifact(project, drawing);
        BuildSettings wanted = settings(client, project, artifact);
        Deployment deployment = client.deployments()
                .create(
                        project.id(),
                        new DeploymentApi.Create(
                                target.id(),
                                artifact,
                                wanted,
                                drawing == null ? null : drawing.id(),
                                drawing == null ? null : drawing.revision(),
                                null,
                                asked.terms()),
                        IdempotencyKey.fresh());
        if (noWait) {
            session.printer().say(deployment, "#" + deployment.number() + " " + deployment.id());
            if (Following.isWaiting(deployment)) {
                session.remarks()
                        .println(Following.waits(
                                deployment, session.client().governance().gate(deployment.id())));
                return Tone.WAITS;
            }
            return Tone.DONE;
        }
        session.remarks().println("Deployment #" + deployment.number() + " to " + target.name());
        return Following.untilFinished(session, deployment.id());
    }

    private ArtifactId artifact(Project project, @Nullable CanvasInfo drawing) throws InterruptedException {
        if (drawing != null) {
            return session.client()
                    .artifacts()
                    .createFromDrawing(
                            project.id(),
                            new ArtifactApi.FromDrawing(drawing.id(), drawing.revision()),
                            IdempotencyKey.fresh())
                    .id();
        }
        return what.path == null
                ? new ArtifactId(java.util.Objects.requireNonNull(what.artifact))
                : Sending.send(session, project, what.path).id();
    }

    /// @return null for what is detected
    private @Nullable BuildSettings settings(ToneClient client, Project project, ArtifactId artifact) {
        BuildPlan detected = client.deployments().plan(artifact, new DeploymentApi.PlanRequest(null));
        BuildSettings wanted = settings.over(detected.settings());
        BuildPlan plan =
                wanted == null ? detected : client.deployments().plan(artifact, new DeploymentApi.PlanRequest(wanted));
        plan.notes().forEach(session.remarks()::println);
        requireTrust(client, project, plan);
        return wanted;
    }

    private void requireTrust(ToneClient client, Project project, BuildPlan plan) {
        if (plan.trusted() || plan.commands().isEmpty()) {
            return;
        }
        session.remarks().println("It runs on this platform (" + Printer.word(plan.isolation()) + "):");
        plan.commands().forEach(command -> session.remarks().println("  $ " + command));
        if (!trust) {
            throw new Fault(
                            FaultKind.FORBIDDEN,
                            "cli/not-trusted",
                            "These commands were not allowed yet for " + project.name() + ".",
                            "Read them, then add --trust. Nobody is asked again when scripts that they run change.")
                    .asException();
        }
        client.deployments().trust(project.id(), new DeploymentApi.Trust(plan.commandsDigest()));
    }
}
