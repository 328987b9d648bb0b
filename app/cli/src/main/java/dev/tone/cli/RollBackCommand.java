package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.comparison.Plan;
import dev.tone.model.deployment.Deployment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rollback",
        description = "Puts an earlier release back: same files, same variables, as a new deployment.")
final class RollBackCommand extends PlatformCommand {
    @Parameters(paramLabel = "DEPLOYMENT", description = "The good one to go back to.")
    private String deployment;

    @Option(
            names = {"-r", "--reason"},
            description = "Why; kept in the history.")
    private @Nullable String reason;

    @Option(names = "--plan", description = "Only says what it would change and what it cannot undo.")
    private boolean plan;

    @Mixin
    private final AskedTerms asked = new AskedTerms();

    @Override
    int run() throws InterruptedException {
        if (plan) {
            Plan planned = session.client()
                    .comparisons()
                    .planRollBack(session.deployment(deployment).id());
            Printer printer = session.printer();
            if (printer.isJson()) {
                printer.say(planned, "");
            } else {
                DifferencePrinter differences = new DifferencePrinter(printer);
                differences.print(planned.difference());
                differences.print(planned.remarks());
            }
            return Tone.DONE;
        }
        Deployment back = session.client()
                .deployments()
                .rollBack(
                        session.deployment(deployment).id(),
                        new DeploymentApi.RollBack(reason, asked.terms()),
                        IdempotencyKey.fresh());
        return Following.untilFinished(session, back.id());
    }
}
