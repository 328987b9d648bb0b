package dev.tone.cli;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.governance.Gate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "approve", description = "Approves a deployment that waits for it; says what it will change.")
final class ApproveCommand extends PlatformCommand {
    @Parameters(paramLabel = "DEPLOYMENT", description = "Number, latest or id.")
    private String deployment;

    @Option(
            names = {"-m", "--message"},
            description = "A comment; kept with the approval.")
    private @Nullable String comment;

    @Option(names = "--look", description = "Only says what it waits for and what it will change.")
    private boolean look;

    @Override
    int run() {
        var id = session.deployment(deployment).id();
        Gate gate = look
                ? session.client().governance().gate(id)
                : session.client().governance().approve(id, new GovernanceApi.Decide(comment));
        session.printer().say(gate, GateText.of(gate));
        return Tone.DONE;
    }
}
