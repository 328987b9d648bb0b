package dev.tone.cli;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.governance.Gate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "refuse", description = "Refuses a deployment that waits for approval; it is canceled.")
final class RefuseCommand extends PlatformCommand {
    @Parameters(paramLabel = "DEPLOYMENT", description = "Number, latest or id.")
    private String deployment;

    @Option(
            names = {"-m", "--message"},
            required = true,
            description = "What has to change.")
    private String comment;

    @Override
    int run() {
        Gate gate = session.client()
                .governance()
                .refuse(session.deployment(deployment).id(), new GovernanceApi.Decide(comment));
        session.printer().say(gate, GateText.of(gate));
        return Tone.DONE;
    }
}
