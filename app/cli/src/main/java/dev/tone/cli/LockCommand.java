package dev.tone.cli;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.project.Environment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lock", description = "Nothing is deployed to the environment until it is unlocked.")
final class LockCommand extends PlatformCommand {
    @Parameters(paramLabel = "ENVIRONMENT", description = "Its name.")
    private String environment;

    @Option(
            names = {"-r", "--reason"},
            required = true,
            description = "Why; whoever is refused reads it.")
    private String reason;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "When it ends by itself: 2026-03-01T18:00 or 2h or 3d.")
    private @Nullable Instant until;

    @Override
    int run() {
        Environment target = session.environment(session.project(), environment);
        var rules = session.client().governance().lock(target.id(), new GovernanceApi.Lock(reason, until));
        RulesCommand.show(session, List.of(target), List.of(rules));
        return Tone.DONE;
    }
}
