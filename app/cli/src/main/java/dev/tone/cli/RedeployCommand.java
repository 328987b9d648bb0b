package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.model.api.DeploymentApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "redeploy", description = "Deploys what succeeded again, with the variables of now.")
final class RedeployCommand extends PlatformCommand {
    @Parameters(
            paramLabel = "DEPLOYMENT",
            arity = "0..1",
            defaultValue = "latest",
            description = "Number, latest or id.")
    private String deployment;

    @Option(names = "--no-build", description = "Publishes the release as it is.")
    private boolean noBuild;

    @Mixin
    private final AskedTerms asked = new AskedTerms();

    @Override
    int run() throws InterruptedException {
        return Following.untilFinished(
                session,
                session.client()
                        .deployments()
                        .redeploy(
                                session.deployment(deployment).id(),
                                new DeploymentApi.Redeploy(!noBuild, asked.terms()),
                                IdempotencyKey.fresh())
                        .id());
    }
}
