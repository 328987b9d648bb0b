package dev.tone.cli;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.governance.Gate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "schedule", description = "Gives a deployment that waits another time; without one it begins now.")
final class ScheduleCommand extends PlatformCommand {
    @Parameters(paramLabel = "DEPLOYMENT", description = "Number, latest or id.")
    private String deployment;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "2026-03-01T18:00, or from now on: 30m, 2h, 3d.")
    private @Nullable Instant at;

    @Override
    int run() {
        Gate gate = session.client()
                .governance()
                .schedule(session.deployment(deployment).id(), new GovernanceApi.Schedule(at));
        session.printer().say(gate, at == null ? "It begins." : GateText.of(gate));
        return Tone.DONE;
    }
}
