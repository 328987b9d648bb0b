package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "open", description = "Opens the site of an environment in the browser.")
final class OpenCommand extends PlatformCommand {
    @Option(
            names = {"-e", "--environment"},
            defaultValue = "production",
            description = "Which (${DEFAULT-VALUE}).")
    private String environment;

    @Option(names = "--print", description = "Only prints the address.")
    private boolean print;

    @Override
    int run() throws IOException {
        Project project = session.project();
        Environment of = session.environment(project, environment);
        Site site = Paging.stream(
                        (cursor, limit) -> session.client().deployments().sites(project.id(), cursor, limit))
                .filter(one -> one.environment().equals(of.id()))
                .findFirst()
                .orElseThrow(() -> new Fault(
                                FaultKind.NOT_FOUND,
                                "cli/nothing-runs",
                                "Nothing runs in " + of.name() + " yet.",
                                "Deploy to it first: tone deploy PATH -e " + of.name() + ".")
                        .asException());
        if (site.url().isEmpty()) {
            throw Fault.conflict(
                            "cli/no-address",
                            "Nobody has said at which address " + of.name() + " answers.",
                            "Say it where who serves the environment is chosen.")
                    .asException();
        }
        session.printer().say(site, site.url());
        if (!print) {
            // The address by number, because not every browser resolves names below localhost.
            new ProcessBuilder(opener(site.addressUrl()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
        return Tone.DONE;
    }

    private static List<String> opener(String url) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", url);
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open", url);
    }
}
