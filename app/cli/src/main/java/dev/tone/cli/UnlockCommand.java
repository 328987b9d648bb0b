package dev.tone.cli;

import dev.tone.model.project.Environment;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "unlock", description = "Takes the lock of an environment away.")
final class UnlockCommand extends PlatformCommand {
    @Parameters(paramLabel = "ENVIRONMENT", description = "Its name.")
    private String environment;

    @Override
    int run() {
        Environment target = session.environment(session.project(), environment);
        RulesCommand.show(
                session, List.of(target), List.of(session.client().governance().unlock(target.id())));
        return Tone.DONE;
    }
}
