package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.Paging;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Bisection;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bisect",
        description = {
            "Finds the deployment that broke something, between a good and a later bad one.",
            "The middle goes to the preview environment, without being built again; you or a command say whether it is"
                    + " good."
        })
final class BisectCommand extends PlatformCommand {
    /// As `git bisect run` has it.
    private static final int CANNOT_SAY = 125;

    private static final long LONGEST_MINUTES = 30;

    @Parameters(index = "0", paramLabel = "GOOD", description = "Number, latest or id.")
    private String good;

    @Parameters(index = "1", paramLabel = "BAD", description = "Number, latest or id.")
    private String bad;

    @Option(
            names = {"-e", "--environment"},
            defaultValue = "preview",
            description = "Where the middle is looked at (${DEFAULT-VALUE}).")
    private String environment;

    @Option(
            names = "--run",
            paramLabel = "COMMAND",
            description = "Says it instead of you, with the address as TONE_URL: 0 for good, 125 for cannot say,"
                    + " anything else for bad.")
    private @Nullable String command;

    @Override
    int run() throws InterruptedException, IOException {
        Deployment from = session.deployment(good);
        Deployment to = session.deployment(bad);
        Project project = session.client().projects().get(from.project());
        Environment place = session.environment(project, environment);
        if (place.id().equals(from.environment()) || place.kind().isDependedOn()) {
            throw Fault.invalid(
                            "bisect/same-environment",
                            "Looking at old deployments there would take its traffic.",
                            "Choose another environment with -e, one that nobody depends on.")
                    .asException();
        }
        List<Deployment> history =
                Paging.all((cursor, limit) -> session.client().deployments().list(project.id(), null, cursor, limit));
        Bisection bisection = Bisection.between(history, from, to);
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        while (!bisection.isOver()) {
            Deployment middle = bisection.next().orElseThrow();
            session.remarks()
                    .println("#" + middle.number() + " " + middle.artifactName() + ": "
                            + (bisection.line().size() - 2) + " between #"
                            + bisection.good().number() + " (good) and #"
                            + bisection.bad().number() + " (bad), at most "
                            + Printer.count(bisection.stepsLeft(), "step") + " left.");
            Deployment shown = published(middle, place);
            String url = shown.url();
            if (url == null) {
                session.remarks().println("It cannot be published there; skipped.");
                bisection = bisection.judged(middle, null);
                continue;
            }
            Verdict verdict = command == null ? asked(url, answers) : ran(command, url);
            if (verdict == Verdict.END) {
                session.remarks().println("Ended. Nothing is decided.");
                return Tone.NOT_SUCCEEDED;
            }
            bisection = bisection.judged(middle, verdict.good);
        }
        return found(bisection);
    }

    private Deployment published(Deployment middle, Environment place) throws InterruptedException {
        Deployment promoted = session.client()
                .deployments()
                .promote(
                        middle.id(),
                        new DeploymentApi.Promote(place.id(), "Looking for what broke it"),
                        IdempotencyKey.fresh());
        return Following.quietly(session, promoted.id());
    }

    private enum Verdict {
        GOOD(true),
        BAD(false),
        SKIP(null),
        END(null);

        private final @Nullable Boolean good;

        Verdict(@Nullable Boolean good) {
            this.good = good;
        }
    }

    private Verdict asked(String url, BufferedReader answers) throws IOException {
        while (true) {
            session.remarks().print(url + "  good, bad, skip or quit? ");
            session.remarks().flush();
            String answer = answers.readLine();
            switch (answer == null ? "quit" : answer.strip().toLowerCase(Locale.ROOT)) {
                case "g", "good" -> {
                    return Verdict.GOOD;
                }
                case "b", "bad" -> {
                    return Verdict.BAD;
                }
                case "s", "skip" -> {
                    return Verdict.SKIP;
                }
                case "q", "quit" -> {
                    return Verdict.END;
                }
                default -> {}
            }
        }
    }

    private Verdict ran(String line, String url) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        ProcessBuilder builder = (windows
                        ? new ProcessBuilder("cmd", "/c", line)
                        : new ProcessBuilder("/bin/sh", "-c", line))
                .redirectErrorStream(true);
        builder.environment().put("TONE_URL", url);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return Verdict.SKIP;
        }
        Verdict verdict = switch (process.exitValue()) {
            case 0 -> Verdict.GOOD;
            case CANNOT_SAY -> Verdict.SKIP;
            default -> Verdict.BAD;
        };
        session.remarks().println("  " + verdict.name().toLowerCase(Locale.ROOT));
        return verdict;
    }

    private int found(Bisection bisection) {
        List<Deployment> suspects = bisection.suspects();
        Deployment first = suspects.getFirst();
        Printer printer = session.printer();
        if (suspects.size() > 1) {
            printer.say(
                    suspects,
                    "One of these is the first bad one: "
                            + String.join(
                                    ", ",
                                    suspects.stream()
                                            .map(each -> "#" + each.number())
                                            .toList())
                            + ".");
            return Tone.NOT_SUCCEEDED;
        }
        printer.say(
                first,
                "#" + first.number() + " is the first bad one. What it changed since #"
                        + bisection.good().number() + ":");
        if (!printer.isJson()) {
            new DifferencePrinter(printer)
                    .print(session.client()
                            .comparisons()
                            .compare(bisection.good().id(), first.id())
                            .difference());
        }
        return Tone.DONE;
    }
}
