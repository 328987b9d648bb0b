package dev.tone.cli;

import dev.tone.model.deployment.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Ends a deployment that is under way; nothing of it keeps running.")
final class CancelCommand extends PlatformCommand {
    @Parameters(
            paramLabel = "DEPLOYMENT",
            arity = "0..1",
            defaultValue = "latest",
            description = "Number, latest or id.")
    private String deployment;

    @Override
    int run() {
        Deployment after = session.client()
                .deployments()
                .cancel(session.deployment(deployment).id());
        session.printer().say(after, Following.summary(after));
        return Tone.DONE;
    }
}
