package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.model.release.ReleaseProgress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "release",
        description =
                "Releases that take the traffic in steps or run beside the one before: looks, goes on, takes back.",
        subcommands = {
            ReleaseCommand.Show.class,
            ReleaseCommand.Continue.class,
            ReleaseCommand.Promote.class,
            ReleaseCommand.Abort.class,
            ReleaseCommand.Strategy.class
        })
final class ReleaseCommand extends PlatformCommand {
    /// Those on trial, and those whose release before is kept running.
    @Override
    int run() {
        Project project = session.project();
        Map<EnvironmentId, String> environments = Paging.<Environment>all(
                        (cursor, limit) -> session.client().environments().list(project.id(), cursor, limit))
                .stream()
                .collect(Collectors.toMap(Environment::id, Environment::name));
        List<ReleaseProgress> all =
                Paging.all((cursor, limit) -> session.client().releases().list(project.id(), cursor, limit));
        session.printer()
                .table(
                        all,
                        List.of("DEPLOYMENT", "ENVIRONMENT", "STATE", "SHARE", "ANSWERS", "ERRORS", "P95"),
                        release -> List.of(
                                "#"
                                        + session.client()
                                                .deployments()
                                                .get(release.deployment())
                                                .number(),
                                environments.getOrDefault(release.environment(), ""),
                                Printer.word(release.phase()),
                                release.percent() + " %",
                                Long.toString(release.candidate().answers()),
                                Long.toString(release.candidate().failed()),
                                release.candidate().p95() == null
                                        ? "–"
                                        : release.candidate().p95() + " ms"));
        return Tone.DONE;
    }

    /// A deployment whose release is meant.
    abstract static class OfDeployment extends PlatformCommand {
        @Parameters(
                paramLabel = "DEPLOYMENT",
                arity = "0..1",
                defaultValue = "latest",
                description = "Number, latest or id.")
        private String deployment;

        Deployment deployment() {
            return session.deployment(deployment);
        }

        int say(ReleaseProgress release) {
            session.printer().say(release, ReleaseTextOf.progress(release));
            return Tone.DONE;
        }
    }

    @Command(name = "show", description = "How far it has come, and the numbers of both releases.")
    static final class Show extends OfDeployment {
        @Override
        int run() {
            return say(session.client().releases().get(deployment().id()));
        }
    }

    @Command(name = "continue", description = "Ends the present step: the next share, or all of the traffic.")
    static final class Continue extends OfDeployment {
        @Override
        int run() {
            return say(session.client().releases().proceed(deployment().id()));
        }
    }

    @Command(name = "promote", description = "Gives it all of the traffic now.")
    static final class Promote extends OfDeployment {
        @Override
        int run() {
            return say(session.client().releases().promoteNow(deployment().id()));
        }
    }

    @Command(name = "abort", description = "Takes it back: all of the traffic stays with the release before.")
    static final class Abort extends OfDeployment {
        @Override
        int run() {
            Deployment after =
                    session.client().deployments().cancel(deployment().id());
            session.printer().say(after, Following.summary(after));
            return Tone.DONE;
        }
    }

    @Command(
            name = "strategy",
            description = "Says how releases of an environment take its traffic: at-once, blue-green or canary.")
    static final class Strategy extends PlatformCommand {
        @Parameters(paramLabel = "KIND", description = "at-once, blue-green or canary.")
        private String kind;

        @Option(
                names = {"-e", "--environment"},
                required = true,
                description = "Of this one.")
        private String environment;

        @Mixin
        private final AskedRelease asked = new AskedRelease();

        @Override
        int run() {
            Project project = session.project();
            Environment target = session.environment(project, environment);
            RulesCommand.show(
                    session,
                    List.of(target),
                    List.of(session.client().releases().setStrategy(target.id(), asked.strategy(kind))));
            return Tone.DONE;
        }
    }
}
