package dev.tone.cli;

import dev.tone.client.uploads.FolderFingerprint;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.Triggered;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "watch",
        description = {
            "Deploys a folder whenever its files are others and it has been quiet for a while, until it is ended.",
            "Pauses after a rollback; what was rolled back is not deployed again."
        })
final class WatchCommand extends PlatformCommand {
    private static final long LOOK_MILLIS = 250;

    @Parameters(paramLabel = "FOLDER", description = "Left out as in deploy: .git, node_modules and their kin.")
    private Path folder;

    @Option(
            names = {"-e", "--environment"},
            defaultValue = "preview",
            description = "Where to (${DEFAULT-VALUE}).")
    private String environment;

    @Option(
            names = "--quiet",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description = "How long nothing may have changed (${DEFAULT-VALUE}).")
    private double quiet;

    @Option(names = "--once", description = "Ends after the first look that led to an answer.")
    private boolean once;

    @Override
    int run() throws InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw Fault.notFound("cli/no-such-path", "There is no folder at " + folder + ".")
                    .asException();
        }
        Project project = session.project();
        Environment target = session.environment(project, environment);
        session.remarks().println("Watching " + folder + " for " + target.name() + "; Ctrl+C ends it.");
        String done = null;
        while (true) {
            String now = whenQuiet();
            if (now != null && !now.equals(done)) {
                int code = deploy(project, target);
                done = now;
                if (once) {
                    return code;
                }
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /// @return null when it has changed meanwhile, or cannot be read now
    private @Nullable String whenQuiet() throws InterruptedException {
        try {
            String before = FolderFingerprint.of(folder);
            Thread.sleep((long) (quiet * 1000));
            return before.equals(FolderFingerprint.of(folder)) ? before : null;
        } catch (FaultException e) {
            // Between a build's cleaning and its writing there may be nothing.
            return null;
        }
    }

    private int deploy(Project project, Environment target) throws InterruptedException {
        try {
            Artifact artifact = Sending.send(session, project, folder);
            Triggered triggered =
                    session.client().governance().trigger(target.id(), new GovernanceApi.Trigger(artifact.id()));
            Deployment deployment = triggered.deployment();
            if (deployment == null) {
                session.printer().say(triggered, "Unchanged: " + target.name() + " has these files.");
                return Tone.DONE;
            }
            return Following.untilFinished(session, deployment.id());
        } catch (FaultException e) {
            if (once) {
                throw e;
            }
            Fault fault = e.fault();
            session.remarks()
                    .println(fault.title() + (fault.detail() == null ? "" : " " + fault.detail()) + " (" + fault.code()
                            + ")");
            return Tone.REFUSED;
        }
    }
}
