package dev.tone.desktop.deployments.timeline;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The timeline as a table (RFC 4180): a row per deployment, seconds per stage. Names of columns and states are those
/// of the API, whatever the person's language, so that a script reads every file alike. Pure.
final class TimelineCsv {
    private static final List<String> COLUMNS = List.of(
            "number", "environment", "kind", "state", "artifact", "digest", "reason", "created", "finished", "seconds");

    private TimelineCsv() {}

    static String of(Collection<Deployment> deployments, Function<Deployment, String> environment) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(COLUMNS);
        Arrays.stream(StageName.values()).forEach(name -> head.add(word(name) + "_seconds"));
        row(text, head);
        for (Deployment d : deployments) {
            List<String> cells = new ArrayList<>(List.of(
                    Long.toString(d.number()),
                    environment.apply(d),
                    word(d.kind()),
                    word(d.state()),
                    d.artifactName(),
                    d.artifactDigest(),
                    d.reason() == null ? "" : d.reason(),
                    d.createdAt().toString(),
                    d.finishedAt() == null ? "" : d.finishedAt().toString(),
                    Timeline.length(d).map(TimelineCsv::seconds).orElse("")));
            for (StageName name : StageName.values()) {
                cells.add(Stage.whole(d.stages(), name).map(TimelineCsv::length).orElse(""));
            }
            row(text, cells);
        }
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(TimelineCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /// Quoted where it has to be; what a spreadsheet would run as a formula stays a text.
    private static String cell(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static String length(Stage stage) {
        return stage.startedAt() == null || stage.finishedAt() == null
                ? ""
                : seconds(Duration.between(stage.startedAt(), stage.finishedAt()));
    }

    private static String seconds(@Nullable Duration length) {
        return length == null ? "" : String.format(Locale.ROOT, "%.3f", length.toMillis() / 1000.0);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
