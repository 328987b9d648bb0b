package dev.tone.cli;

import dev.tone.client.http.ComparisonService;
import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.LogDifference;
import dev.tone.model.comparison.StageChange;
import dev.tone.model.comparison.TextDifference;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.DeploymentId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compare", description = "Shows what differs between two deployments, from the first to the second.")
final class CompareCommand extends PlatformCommand {
    @Parameters(index = "0", paramLabel = "A", description = "Number, latest or id.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Number, latest or id.")
    private String second;

    @Option(names = "--file", paramLabel = "PATH", description = "The lines of this file instead.")
    private @Nullable String file;

    @Option(
            names = "--blueprint",
            paramLabel = "FORMAT",
            description = "The lines of the blueprints instead: compose or kubernetes.")
    private @Nullable String blueprint;

    @Option(names = "--log", description = "The log lines instead, by step; times and ids are no difference.")
    private boolean log;

    @Override
    int run() {
        Deployment from = session.deployment(first);
        Deployment to = session.deployment(second);
        DeploymentId before = from.id();
        DeploymentId after = to.id();
        ComparisonService comparisons = session.client().comparisons();
        Printer printer = session.printer();
        if (file != null) {
            lines(printer, comparisons.compareFile(before, after, file));
        } else if (blueprint != null) {
            lines(printer, comparisons.compareBlueprint(before, after, blueprint));
        } else if (log) {
            LogDifference steps = comparisons.compareLog(before, after);
            if (printer.isJson()) {
                printer.say(steps, "");
            } else {
                steps.steps().forEach(step -> {
                    printer.line("== " + step.step() + (step.whole() ? "" : " (its beginning)"));
                    lines(printer, step.lines());
                });
            }
        } else {
            Comparison comparison = comparisons.compare(before, after);
            if (printer.isJson()) {
                printer.say(comparison, "");
            } else {
                printer.line("#" + from.number() + " -> #" + to.number());
                new DifferencePrinter(printer).print(comparison.difference());
                comparison.stages().forEach(stage -> printer.line("  " + stage(stage)));
            }
        }
        return Tone.DONE;
    }

    private static void lines(Printer printer, TextDifference difference) {
        if (printer.isJson()) {
            printer.say(difference, "");
        } else if (difference.obstacle() != null) {
            printer.line("cannot be compared: " + Printer.word(difference.obstacle()));
        } else {
            for (TextDifference.Row row : difference.rows()) {
                printer.line(
                        switch (row.kind()) {
                            case SAME -> "  " + row.text();
                            case ADDED -> "+ " + row.text();
                            case REMOVED -> "- " + row.text();
                            case GAP -> "@@ " + row.text() + " equal lines";
                        });
            }
        }
    }

    private static String stage(StageChange stage) {
        return "stage " + Printer.word(stage.name()) + ": " + seconds(stage.durationBefore()) + " -> "
                + seconds(stage.durationAfter());
    }

    private static String seconds(@Nullable Duration duration) {
        return duration == null ? "-" : duration.toMillis() / 1000.0 + " s";
    }
}
