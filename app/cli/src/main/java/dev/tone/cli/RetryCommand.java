package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "retry", description = "Deploys the same artifact with the same settings again.")
final class RetryCommand extends PlatformCommand {
    @Parameters(
            paramLabel = "DEPLOYMENT",
            arity = "0..1",
            defaultValue = "latest",
            description = "Number, latest or id.")
    private String deployment;

    @Option(names = "--failed-part", description = "Builds nothing when the build was good.")
    private boolean part;

    @Override
    int run() throws InterruptedException {
        return Following.untilFinished(
                session,
                session.client()
                        .deployments()
                        .retry(session.deployment(deployment).id(), part ? "failed" : null, IdempotencyKey.fresh())
                        .id());
    }
}
