package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.PastFailures;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.NextAction;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "why", description = "Says why a deployment failed, which lines show it, and what to do next.")
final class WhyCommand extends PlatformCommand {
    @Parameters(
            paramLabel = "DEPLOYMENT",
            arity = "0..1",
            defaultValue = "latest",
            description = "Number, latest or id.")
    private String deployment;

    @Override
    int run() {
        Deployment asked = session.deployment(deployment);
        Failure failure = asked.failure();
        if (failure == null) {
            session.printer().say(asked, Following.summary(asked) + "\n  nothing failed");
            return Tone.DONE;
        }
        List<Deployment> all = Paging.all(
                (cursor, limit) -> session.client().deployments().list(asked.project(), null, cursor, limit));
        session.printer().say(failure, text(asked, failure, all));
        return Tone.DONE;
    }

    static String text(Deployment deployment, Failure failure, List<Deployment> all) {
        StringBuilder text = new StringBuilder(
                "#" + deployment.number() + " " + Printer.word(deployment.state()) + ": " + failure.sentence());
        Cause cause = failure.cause();
        if (cause == null) {
            // Without a command the sentence is the reason, and no log could say more.
            String log = failure.command() == null ? "\n  `tone logs " : "\n  the log does not say why; `tone logs ";
            return text.append(log)
                    .append(deployment.number())
                    .append("` shows all of it")
                    .toString();
        }
        text.append("\n  ")
                .append(failure.message())
                .append(" (confidence: ")
                .append(Printer.word(cause.confidence()))
                .append(')');
        cause.evidence().forEach(line -> text.append(line(line.sequence(), line.text())));
        PastFailures.of(deployment, all).ifPresent(past -> {
            text.append("\n  like #").append(past.failed().number());
            if (past.resolvedBy() != null) {
                text.append("; #").append(past.resolvedBy().number()).append(" went well after it");
            }
        });
        cause.actions().stream()
                .filter(action -> action != NextAction.OPEN_LINE)
                .forEach(action -> text.append("\n  next: ").append(next(action, deployment)));
        return text.toString();
    }

    static String line(long sequence, String words) {
        return "\n  line " + sequence + ": " + LogsCommand.plain(words);
    }

    private static String next(NextAction action, Deployment deployment) {
        return switch (action) {
            case OPEN_LINE -> "tone logs " + deployment.number();
            case RETRY -> "tone retry " + deployment.number();
            case EDIT_VARIABLES ->
                "set the variables of the environment in the app, then tone retry " + deployment.number();
            case CHANGE_SETTINGS ->
                "tone deploy FOLDER with --build, --output or --start as it has to be, or correct its tone.json";
            case SEND_AGAIN -> "correct the files, then tone deploy FOLDER";
            case CHECK_PROVIDER -> "check the provider's token in the app, then tone retry " + deployment.number();
            case FREE_SPACE -> "free some space: tone artifacts lists what is kept, tone doctor shows the disk";
        };
    }
}
