package dev.tone.cli;

import dev.tone.client.http.ToneClient;
import dev.tone.client.logs.LogFilter;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.project.Environment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs", description = "Prints the log of a deployment, or of a running site with --site.")
final class LogsCommand extends PlatformCommand {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\\x80-\\x9f]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final Pattern ESCAPES = Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]");

    @Parameters(
            paramLabel = "DEPLOYMENT",
            arity = "0..1",
            defaultValue = "latest",
            description = "Number, latest or id.")
    private String deployment;

    @Option(names = "--site", paramLabel = "ENVIRONMENT", description = "What the process behind this site writes.")
    private @Nullable String site;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on as lines come.")
    private boolean follow;

    @Option(names = "--grep", paramLabel = "REGEX", description = "Only lines that it matches.")
    private @Nullable String grep;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            defaultValue = "debug",
            description = "Only lines of this level and above.")
    private LogLevel level;

    @Option(
            names = "--levels",
            paramLabel = "LEVEL",
            split = ",",
            description = "Only lines of these levels: error,info.")
    private Set<LogLevel> levels = EnumSet.allOf(LogLevel.class);

    @Option(
            names = "--element",
            paramLabel = "NAME",
            description = "Only lines of this one of several; may be repeated.")
    private List<String> elements = List.of();

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "Only lines of this step, such as build; may be repeated.")
    private List<String> steps = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = PastConverter.class,
            description = "Only lines at this time or later: 10m ago, 14:30:05 today or 2026-03-01T18:00.")
    private @Nullable Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = PastConverter.class,
            description = "Only lines before this time.")
    private @Nullable Instant until;

    @Option(names = "--invert", description = "Only lines that --grep does not match.")
    private boolean invert;

    @Option(names = "--color", description = "Keeps the colours that programs wrote.")
    private boolean color;

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    int run() throws InterruptedException {
        Pattern wanted = wanted();
        LogFilter filter = LogFilter.ALL
                .withLevels(wantedLevels())
                .withSteps(Set.copyOf(steps))
                .withElements(Set.copyOf(elements))
                .withTime(since, until);

        ToneClient client = session.client();
        Printer printer = session.printer();
        Following.log(source(client), follow, line -> {
            if (filter.passes(line, null)
                    && (wanted == null || wanted.matcher(plain(line.text())).find() != invert)) {
                printer.say(line, text(line, color));
            }
        });
        return Tone.DONE;
    }

    private Following.Source source(ToneClient client) {
        if (site != null) {
            Environment environment = session.environment(session.project(), site);
            return (from, limit) -> client.deployments().siteLogs(environment.id(), from, limit);
        }
        DeploymentId id = session.deployment(deployment).id();
        return (from, limit) -> client.deployments().logs(id, from, limit);
    }

    private Set<LogLevel> wantedLevels() {
        Set<LogLevel> wanted = EnumSet.range(level, LogLevel.ERROR);
        wanted.retainAll(levels);
        return wanted;
    }

    private @Nullable Pattern wanted() {
        try {
            return grep == null ? null : Pattern.compile(grep);
        } catch (PatternSyntaxException e) {
            throw new ParameterException(
                    spec.commandLine(), "--grep is not a regular expression: " + e.getDescription());
        }
    }

    static String text(LogLine line, boolean color) {
        String mark = switch (line.level()) {
            case ERROR -> "E";
            case WARN -> "W";
            case INFO, DEBUG -> " ";
        };
        return TIME.format(line.time().atZone(ZoneId.systemDefault())) + " " + mark + " " + line.step()
                + (line.element() == null ? "" : " " + plain(line.element())) + " | "
                + (color ? line.text() + "\u001b[0m" : plain(line.text()));
    }

    /// Control sequences of a build must not steer the reader's terminal.
    static String plain(String text) {
        return CONTROL.matcher(ESCAPES.matcher(text).replaceAll("")).replaceAll("");
    }
}
