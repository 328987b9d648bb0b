package dev.tone.cli;

import dev.tone.model.project.Environment;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "resume", description = "Automatic deployments go on after a rollback.")
final class ResumeCommand extends PlatformCommand {
    @Parameters(paramLabel = "ENVIRONMENT", description = "Its name.")
    private String environment;

    @Override
    int run() {
        Environment target = session.environment(session.project(), environment);
        RulesCommand.show(
                session, List.of(target), List.of(session.client().governance().resume(target.id())));
        return Tone.DONE;
    }
}
