package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.failure.Cause;
import dev.tone.model.failure.CauseKind;
import dev.tone.model.failure.FailureAnalyser;
import dev.tone.model.failure.KnownLines;
import dev.tone.model.failure.NextAction;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogPage;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.sql.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads out of the log why a deployment failed, with the last good ones of its environment beside it.
final class Causes {
    private static final Logger LOG = LoggerFactory.getLogger(Causes.class);
    /// Good deployments whose lines are known.
    private static final int GOOD = 3;
    /// Deployments among which they are looked for.
    private static final int LOOK = 50;
    /// Lines of the end that are looked at; more do not say more, and would be held in memory.
    private static final int MOST_LINES = 100_000;

    private static final int PAGE = 10_000;

    private final Transactions transactions;
    private final DeploymentRepository repository;
    private final LogStore logs;

    Causes(Transactions transactions, DeploymentRepository repository, LogStore logs) {
        this.transactions = transactions;
        this.repository = repository;
        this.logs = logs;
    }

    /// The failure with its cause; as it was where the log does not tell, or cannot be read now.
    Failure explained(Deployment deployment, Failure failure, StoredLog log) {
        try {
            return cause(deployment, failure, log)
                    .map(cause -> failure.because(fitting(cause, deployment)))
                    .orElse(failure);
        } catch (RuntimeException e) {
            // That it failed has to be written in any case.
            LOG.warn("The log of deployment {} cannot be looked through", deployment.id(), e);
            return failure;
        }
    }

    private Optional<Cause> cause(Deployment deployment, Failure failure, StoredLog log) {
        if (failure.stage() == StageName.QUEUE) {
            return Optional.empty();
        }
        List<LogLine> lines = new ArrayList<>();
        String step = step(failure.stage());
        each(log, line -> {
            if (line.step().equals(step)) {
                lines.add(line);
            }
        });
        KnownLines good = good(deployment, failure.stage());
        return switch (failure.code()) {
            case "deployment/timed-out" -> told(CauseKind.TIME_OUT, failure.command(), lines, good);
            case "deployment/out-of-memory" -> told(CauseKind.OUT_OF_MEMORY, failure.command(), lines, good);
            case "deployment/no-output" ->
                told(CauseKind.NO_OUTPUT, deployment.settings().output(), lines, good);
            case "disk/full" -> told(CauseKind.DISK_FULL, null, lines, good);
            case "deployment/not-healthy" ->
                FailureAnalyser.analyse(lines, good)
                        .or(() -> told(
                                CauseKind.NOT_HEALTHY, deployment.settings().healthPath(), lines, good));
            default -> FailureAnalyser.analyse(lines, good);
        };
    }

    /// A build that may not reach the network helps itself only with other settings.
    private static Cause fitting(Cause cause, Deployment deployment) {
        boolean closed = cause.kind().isOfNetwork() && !deployment.settings().network();
        return closed
                ? cause.withActions(List.of(NextAction.OPEN_LINE, NextAction.CHANGE_SETTINGS, NextAction.SEND_AGAIN))
                : cause;
    }

    private static Optional<Cause> told(
            CauseKind kind, @Nullable String subject, List<LogLine> lines, KnownLines good) {
        return Optional.of(FailureAnalyser.told(kind, subject, lines, good));
    }

    private KnownLines good(Deployment deployment, StageName stage) {
        String step = step(stage);
        KnownLines known = new KnownLines();
        transactions
                .read(handle -> repository.list(
                        handle, deployment.project(), deployment.environment(), PageRequest.first(LOOK)))
                .stream()
                .filter(other -> !other.id().equals(deployment.id()) && hasDone(other, stage))
                .limit(GOOD)
                .forEach(other -> each(logs.log(other.id().value()), line -> {
                    if (line.step().equals(step)) {
                        known.add(line.text());
                    }
                }));
        return known;
    }

    private static boolean hasDone(Deployment deployment, StageName stage) {
        return deployment.stages().stream()
                .anyMatch(done -> done.name() == stage && done.state() == StageState.SUCCEEDED);
    }

    private static String step(StageName stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static void each(StoredLog log, Consumer<LogLine> hearer) {
        long next = Math.max(1, log.last() - MOST_LINES + 1);
        while (true) {
            LogPage page = log.page(next, PAGE);
            page.lines().forEach(hearer);
            if (page.lines().isEmpty() || page.lines().getLast().sequence() >= page.last()) {
                return;
            }
            next = page.lines().getLast().sequence() + 1;
        }
    }
}
