package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.deployment.Site;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "sites", description = "Shows what runs and how it is; stops and starts it.")
final class SitesCommand extends PlatformCommand {
    @Option(names = "--stop", paramLabel = "ENVIRONMENT", description = "Stops this environment's site.")
    private @Nullable String stop;

    @Option(names = "--start", paramLabel = "ENVIRONMENT", description = "Starts its last healthy release again.")
    private @Nullable String start;

    @Option(
            names = "--restart",
            paramLabel = "ENVIRONMENT",
            description = "Starts its process anew: same release, same variables, no deployment.")
    private @Nullable String restart;

    @Override
    int run() {
        Project project = session.project();
        if (stop != null) {
            Environment target = session.environment(project, stop);
            show(List.of(session.client().deployments().stopSite(target.id())));
        } else if (restart != null) {
            Environment target = session.environment(project, restart);
            show(List.of(session.client().deployments().restartSite(target.id())));
        } else if (start != null) {
            Environment target = session.environment(project, start);
            show(List.of(session.client().deployments().startSite(target.id())));
        } else {
            show(Paging.all((cursor, limit) -> session.client().deployments().sites(project.id(), cursor, limit)));
        }
        return Tone.DONE;
    }

    private void show(List<Site> sites) {
        session.printer()
                .table(
                        sites,
                        List.of("URL", "HEALTH", "RESTARTS", "DETAIL"),
                        site -> List.of(
                                site.url().isEmpty() ? "(nobody has said where)" : site.url(),
                                Printer.word(site.health()),
                                Integer.toString(site.restarts()),
                                site.detail() == null ? "" : site.detail()));
    }
}
