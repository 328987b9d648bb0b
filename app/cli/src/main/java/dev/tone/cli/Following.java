package dev.tone.cli;

import dev.tone.client.http.ToneClient;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Failure;
import dev.tone.model.governance.Gate;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import java.util.function.Consumer;

/// Follows a log by its sequence numbers, so that nothing is missed or doubled when the connection breaks between two
/// looks.
final class Following {
    private static final int PAGE = 1000;
    private static final long EAGER_MILLIS = 50;
    private static final long LAZY_MILLIS = 500;

    private Following() {}

    /// One page of a log from a sequence number.
    @FunctionalInterface
    interface Source {
        LogPage page(long from, int limit);
    }

    /// @param follow false to stop at what is there now
    static void log(Source source, boolean follow, Consumer<LogLine> each) throws InterruptedException {
        long next = 1;
        long pause = EAGER_MILLIS;
        while (true) {
            LogPage page = source.page(next, PAGE);
            page.lines().forEach(each);
            if (!page.lines().isEmpty()) {
                next = page.lines().getLast().sequence() + 1;
                pause = EAGER_MILLIS;
            }
            boolean atEnd = next > page.last();
            if (atEnd && (page.complete() || !follow)) {
                return;
            }
            if (atEnd) {
                Thread.sleep(pause);
                pause = Math.min(LAZY_MILLIS, pause * 2);
            }
        }
    }

    /// Shows a deployment's log until it is finished, then what came of it.
    ///
    /// @return the exit code
    static int untilFinished(Session session, DeploymentId id) throws InterruptedException {
        ToneClient client = session.client();
        Printer printer = session.printer();
        Deployment begun = client.deployments().get(id);
        if (isWaiting(begun)) {
            Gate gate = client.governance().gate(id);
            printer.say(gate, waits(begun, gate));
            return Tone.WAITS;
        }
        log((from, limit) -> client.deployments().logs(id, from, limit), true, line -> {
            if (!printer.isJson()) {
                printer.line(LogsCommand.text(line, false));
            }
        });
        Deployment end = quietly(session, id);
        printer.say(end, summary(end));
        return end.state() == DeploymentState.SUCCEEDED ? Tone.DONE : Tone.NOT_SUCCEEDED;
    }

    /// Whether it has not begun: people or a time decide about it.
    static boolean isWaiting(Deployment deployment) {
        return deployment.state() == DeploymentState.AWAITING_APPROVAL || deployment.state() == DeploymentState.CREATED;
    }

    static String waits(Deployment deployment, Gate gate) {
        return "#" + deployment.number() + " waits. " + GateText.of(gate);
    }

    /// Waits for the end, and shows nothing.
    static Deployment quietly(Session session, DeploymentId id) throws InterruptedException {
        Deployment now = session.client().deployments().get(id);
        while (!now.state().isFinished()) {
            Thread.sleep(EAGER_MILLIS);
            now = session.client().deployments().get(id);
        }
        return now;
    }

    static String summary(Deployment deployment) {
        Failure failure = deployment.failure();
        String state = "#" + deployment.number() + " " + Printer.word(deployment.state());
        if (failure == null) {
            return deployment.url() == null ? state : state + "  " + deployment.url();
        }
        StringBuilder text = new StringBuilder(state).append(": ").append(failure.message());
        if (failure.cause() != null) {
            text.append("\n  why: ").append(failure.cause().sentence());
        }
        if (failure.command() != null) {
            text.append("\n  command: ").append(failure.command());
        }
        if (failure.exitCode() != null) {
            text.append("\n  exit code: ").append(failure.exitCode());
        }
        if (failure.cause() != null) {
            failure.cause().evidence().stream()
                    .limit(1)
                    .forEach(line -> text.append(WhyCommand.line(line.sequence(), line.text())));
        } else if (failure.errorLine() != null && failure.errorSequence() != null) {
            text.append(WhyCommand.line(failure.errorSequence(), failure.errorLine()));
        }
        return text.toString();
    }
}
