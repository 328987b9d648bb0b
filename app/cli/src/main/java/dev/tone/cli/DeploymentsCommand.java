package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "deployments", description = "Lists deployments, newest first.")
final class DeploymentsCommand extends PlatformCommand {
    @Option(
            names = {"-n", "--limit"},
            defaultValue = "20",
            description = "How many (${DEFAULT-VALUE}).")
    private int limit;

    @Override
    int run() {
        Project project = session.project();
        Map<EnvironmentId, String> names = Paging.stream(
                        (cursor, size) -> session.client().environments().list(project.id(), cursor, size))
                .collect(Collectors.toMap(Environment::id, Environment::name));
        List<Deployment> deployments = Paging.stream(
                        (cursor, size) -> session.client().deployments().list(project.id(), null, cursor, size))
                .limit(Math.max(1, limit))
                .toList();
        session.printer()
                .table(
                        deployments,
                        List.of("NUMBER", "STATE", "KIND", "ENVIRONMENT", "ARTIFACT", "TOOK", "CREATED", "URL"),
                        one -> List.of(
                                "#" + one.number() + (one.live() ? " *" : ""),
                                Printer.word(one.state()),
                                Printer.word(one.kind()),
                                names.getOrDefault(one.environment(), "?"),
                                one.artifactName(),
                                took(one),
                                Printer.time(one.createdAt()),
                                one.live() && one.url() != null ? one.url() : ""));
        return Tone.DONE;
    }

    private static String took(Deployment deployment) {
        Instant end = deployment.finishedAt();
        return end == null
                ? "…"
                : String.format(
                        "%.1f s", Duration.between(deployment.createdAt(), end).toMillis() / 1000.0);
    }
}
