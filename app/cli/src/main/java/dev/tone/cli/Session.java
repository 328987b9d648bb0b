package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.session.AppFolders;
import dev.tone.client.session.Discovery;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command has, and what they lead to: the platform, the project, the printer.
final class Session implements AutoCloseable {
    private static final String MAKE_ONE = "Make one: tone projects create NAME.";
    static final String VERSION = "0.1.0";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:TONE_DATA}",
            description = "Data folder whose running platform is asked (TONE_DATA); the app's own by default.")
    private @Nullable Path data;

    @Option(
            names = "--platform",
            paramLabel = "URL",
            defaultValue = "${env:TONE_PLATFORM}",
            description = "Asks this platform instead (TONE_PLATFORM); needs --token-file.")
    private @Nullable String platform;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            defaultValue = "${env:TONE_TOKEN_FILE}",
            description = "File with the token for --platform (TONE_TOKEN_FILE).")
    private @Nullable Path tokenFile;

    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            defaultValue = "${env:TONE_PROJECT}",
            description = "Name, slug or id (TONE_PROJECT); may be left out where there is only one.")
    private @Nullable String project;

    @Option(names = "--json", description = "Prints JSON, one value a line.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    private @Nullable ToneClient client;

    Printer printer() {
        return new Printer(spec.commandLine().getOut(), json);
    }

    /// Where remarks go that are no result.
    PrintWriter remarks() {
        return spec.commandLine().getErr();
    }

    Path data() {
        return data == null ? AppFolders.ofSystem().data() : data;
    }

    /// @throws dev.tone.model.fault.FaultException `cli/no-platform` when none runs
    ToneClient client() {
        if (client == null) {
            client = new ToneClient(endpoint(), "cli-" + VERSION);
        }
        return client;
    }

    private PlatformEndpoint endpoint() {
        if (platform == null) {
            return Discovery.find(data())
                    .orElseThrow(() -> new Fault(
                                    FaultKind.UNAVAILABLE,
                                    "cli/no-platform",
                                    "No platform runs on " + data() + ".",
                                    "Start Tone or packaging/platform --data " + data()
                                            + ", or name another with --platform.")
                            .asException());
        }
        Path file = tokenFile;
        if (file == null) {
            throw Fault.invalid(
                            "cli/no-token", "The platform " + platform + " wants a token.", "Add --token-file FILE.")
                    .asException();
        }
        try {
            String token = Files.readString(file).strip();
            return PlatformEndpoint.of(platform, () -> token);
        } catch (IOException e) {
            throw Fault.invalid(
                            "cli/no-token",
                            "The token file " + file + " cannot be read.",
                            "Check its path and its permissions.")
                    .asException();
        } catch (IllegalArgumentException e) {
            throw Fault.invalid(
                            "cli/platform",
                            platform + " is not an address of a platform.",
                            "It looks like http://127.0.0.1:8080.")
                    .asException();
        }
    }

    List<Project> projects() {
        return projects("active");
    }

    /// @param state `active`, `archived` or `deleted`
    List<Project> projects(String state) {
        return Paging.all((cursor, limit) -> client().projects().list(state, null, cursor, limit));
    }

    Project project() {
        return project(projects());
    }

    /// The one of these that `--project` names.
    Project project(List<Project> all) {
        String wanted = project;
        if (wanted == null) {
            if (all.size() == 1) {
                return all.getFirst();
            }
            throw all.isEmpty()
                    ? none()
                    : Fault.invalid(
                                    "cli/which-project",
                                    "There is more than one project.",
                                    "Add --project: " + names(all) + ".")
                            .asException();
        }
        return all.stream()
                .filter(one -> one.slug().equals(wanted)
                        || one.name().equals(wanted)
                        || one.id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Fault(
                                FaultKind.NOT_FOUND,
                                "cli/project",
                                "There is no project " + wanted + ".",
                                all.isEmpty() ? MAKE_ONE : "There are: " + names(all) + ".")
                        .asException());
    }

    private static FaultException none() {
        return new Fault(FaultKind.NOT_FOUND, "cli/no-project", "There is no project yet.", MAKE_ONE).asException();
    }

    private static String names(List<Project> projects) {
        return projects.stream().map(Project::slug).collect(Collectors.joining(", "));
    }

    /// All of them, those in the archive too.
    List<Environment> environments(Project of) {
        return Paging.all((cursor, limit) -> client().environments().list(of.id(), cursor, limit));
    }

    /// One that is in use.
    Environment environment(Project of, String name) {
        return environment(
                of,
                name,
                environments(of).stream().filter(one -> !one.archived()).toList());
    }

    Environment anyEnvironment(Project of, String name) {
        return environment(of, name, environments(of));
    }

    private static Environment environment(Project of, String name, List<Environment> all) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(
                                FaultKind.NOT_FOUND,
                                "cli/environment",
                                of.name() + " has no environment " + name + ".",
                                "It has: " + all.stream().map(Environment::name).collect(Collectors.joining(", "))
                                        + ".")
                        .asException());
    }

    /// @param name empty for the first one
    CanvasInfo canvas(Project of, String name) {
        List<CanvasInfo> all = Paging.all((cursor, limit) -> client().canvases().list(of.id(), null, cursor, limit));
        return all.stream()
                .filter(one -> name.isEmpty() || one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(
                                FaultKind.NOT_FOUND,
                                "cli/drawing",
                                of.name() + " has no drawing " + name + ".",
                                "It has: " + all.stream().map(CanvasInfo::name).collect(Collectors.joining(", ")) + ".")
                        .asException());
    }

    /// @param name a number, `latest`, or an id
    Deployment deployment(String name) {
        String number = name.startsWith("#") ? name.substring(1) : name;
        if (!number.equals("latest") && !number.matches("\\d{1,18}")) {
            return client().deployments().get(new DeploymentId(name));
        }
        Project of = project();
        return Paging.stream((cursor, limit) -> client().deployments().list(of.id(), null, cursor, limit))
                .filter(one -> number.equals("latest") || one.number() == Long.parseLong(number))
                .findFirst()
                .orElseThrow(() -> new Fault(
                                FaultKind.NOT_FOUND,
                                "cli/deployment",
                                number.equals("latest")
                                        ? of.name() + " was never deployed."
                                        : of.name() + " has no deployment " + number + ".",
                                "`tone deployments` lists them.")
                        .asException());
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
