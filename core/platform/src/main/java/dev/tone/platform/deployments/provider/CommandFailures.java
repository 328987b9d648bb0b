package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.process.ProcessLimits;
import dev.tone.platform.deployments.process.ProcessOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Says why a command did not succeed.
final class CommandFailures {
    private static final int LONGEST = 80;
    private static final int SIGNALS = 128;
    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private CommandFailures() {}

    static StepFailedException of(
            StageName stage, String command, ProcessOutcome outcome, ProcessLimits limits, LogWriter log) {
        LogWriter.Evidence evidence = log.evidence();
        String name = stage == StageName.INSTALL ? "installation" : "build";
        Duration time = limits.time();
        String code = switch (outcome.ending()) {
            case TIMED_OUT -> "deployment/timed-out";
            case OUT_OF_MEMORY -> "deployment/out-of-memory";
            case TOO_MANY_PROCESSES -> "deployment/too-many-processes";
            case EXITED, CANCELED -> "deployment/command-failed";
        };
        String message = switch (outcome.ending()) {
            case TIMED_OUT -> "The " + name + " took longer than " + (time == null ? "allowed" : words(time)) + ".";
            case OUT_OF_MEMORY -> "The " + name + " used more than " + (limits.memoryBytes() >> 20) + " MiB of memory.";
            case TOO_MANY_PROCESSES -> "The " + name + " started more than " + limits.processes() + " processes.";
            case EXITED, CANCELED -> exited(name, outcome.exitCode());
        };
        return new StepFailedException(
                new Failure(
                                stage,
                                code,
                                sentence(message),
                                command,
                                outcome.exitCode(),
                                evidence == null ? null : evidence.text(),
                                evidence == null ? null : evidence.sequence())
                        .with(details(outcome, limits)),
                outcome.ending() == ProcessOutcome.Ending.TIMED_OUT);
    }

    private static List<String> details(ProcessOutcome outcome, ProcessLimits limits) {
        Duration time = limits.time();
        return switch (outcome.ending()) {
            case TIMED_OUT -> time == null ? List.of() : List.of(words(time));
            case OUT_OF_MEMORY -> List.of(Long.toString(limits.memoryBytes() >> 20));
            case TOO_MANY_PROCESSES -> List.of(Integer.toString(limits.processes()));
            case EXITED, CANCELED -> List.of(Integer.toString(outcome.exitCode()));
        };
    }

    private static String exited(String name, int exitCode) {
        if (exitCode == NOT_FOUND) {
            return "The " + name + " uses a program that is not installed (exit code 127).";
        }
        if (exitCode == NOT_EXECUTABLE) {
            return "The " + name + " uses a file that is not executable (exit code 126).";
        }
        if (exitCode > SIGNALS && exitCode < SIGNALS + 65) {
            return "The " + name + " was ended by signal " + (exitCode - SIGNALS) + ".";
        }
        return "The " + name + " failed with exit code " + exitCode + ".";
    }

    private static String words(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /// At most 80 characters, as [Failure] promises.
    static String sentence(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…";
    }
}
