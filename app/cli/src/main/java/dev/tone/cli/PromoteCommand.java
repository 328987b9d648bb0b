package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "promote", description = "Publishes a release in another environment without building it again.")
final class PromoteCommand extends PlatformCommand {
    @Parameters(paramLabel = "DEPLOYMENT", description = "Number, latest or id.")
    private String deployment;

    @Option(
            names = {"-e", "--environment"},
            defaultValue = "production",
            description = "Where to (${DEFAULT-VALUE}).")
    private String environment;

    @Option(
            names = {"-r", "--reason"},
            description = "Why; kept in the history.")
    private @Nullable String reason;

    @Mixin
    private final AskedTerms asked = new AskedTerms();

    @Override
    int run() throws InterruptedException {
        Deployment source = session.deployment(deployment);
        Environment target = session.environment(session.client().projects().get(source.project()), environment);
        Deployment promoted = session.client()
                .deployments()
                .promote(
                        source.id(),
                        new DeploymentApi.Promote(target.id(), reason, asked.terms()),
                        IdempotencyKey.fresh());
        return Following.untilFinished(session, promoted.id());
    }
}
