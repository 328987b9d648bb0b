package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.governance.Gate;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        Map<DeploymentId, Gate> gates = Paging.stream(
                        (cursor, size) -> session.client().governance().gates(project.id(), cursor, size))
                .collect(Collectors.toMap(Gate::deployment, gate -> gate));
        session.printer()
                .table(
                        deployments,
                        List.of("NUMBER", "STATE", "KIND", "ENVIRONMENT", "ARTIFACT", "TOOK", "CREATED", "URL", "NOTE"),
                        one -> List.of(
                                "#" + one.number() + (one.live() ? " *" : ""),
                                Printer.word(one.state()),
                                Printer.word(one.kind()),
                                names.getOrDefault(one.environment(), "?"),
                                one.artifactName(),
                                took(one),
                                Printer.time(one.createdAt()),
                                one.live() && one.url() != null ? one.url() : "",
                                note(one, gates.get(one.id()))));
        return Tone.DONE;
    }

    /// What it waits for, who has ended it, what was said to it.
    private static String note(Deployment deployment, @Nullable Gate gate) {
        List<String> notes = new ArrayList<>();
        if (gate != null && Following.isWaiting(deployment)) {
            notes.add(GateText.waits(gate));
        }
        if (deployment.canceledBy() != null) {
            notes.add("by " + deployment.canceledBy());
        }
        if (deployment.reason() != null) {
            notes.add(deployment.reason());
        }
        if (deployment.override() != null) {
            notes.add("despite a lock or a freeze: " + deployment.override());
        }
        return String.join("; ", notes);
    }

    private static String took(Deployment deployment) {
        Instant end = deployment.finishedAt();
        return end == null
                ? "…"
                : String.format(
                        "%.1f s", Duration.between(deployment.createdAt(), end).toMillis() / 1000.0);
    }
}
