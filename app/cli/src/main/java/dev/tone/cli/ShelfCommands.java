package dev.tone.cli;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactOrigin;
import dev.tone.model.artifact.ArtifactUsage;
import dev.tone.model.artifact.CleanUpPlan;
import dev.tone.model.artifact.Components;
import dev.tone.model.artifact.RetentionRule;
import dev.tone.model.project.Project;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `tone artifacts` can say and do about artifacts beside their bytes.
final class ShelfCommands {
    @Command(name = "show", description = "Says where an artifact comes from and where it is used.")
    static final class Show extends PlatformCommand {
        @Parameters(paramLabel = "ARTIFACT")
        private String artifact;

        @Override
        int run() {
            ArtifactOrigin origin = session.client().artifacts().origin(ArtifactNames.id(session, artifact));
            Printer printer = session.printer();
            if (printer.isJson()) {
                printer.say(origin, "");
                return Tone.DONE;
            }
            Artifact one = origin.artifact();
            printer.line(one.name() + " v" + one.version() + ", " + Printer.word(one.kind()) + ", "
                    + Printer.count(one.fileCount(), "file") + ", " + Printer.bytes(one.size()));
            printer.line("sha-256  " + one.digest());
            printer.line("added    " + Printer.time(one.createdAt()) + " by " + origin.createdBy());
            printer.line("tags     " + (one.tags().isEmpty() ? "-" : String.join(", ", one.tags())));
            for (ArtifactOrigin.Use use : origin.uses()) {
                printer.line("used in  deployment " + use.number() + (use.live() ? ", live" : "") + ", "
                        + Printer.time(use.at()));
            }
            origin.same().forEach(same -> printer.line("same as  " + same.name() + " v" + same.version()));
            one.notes().forEach(note -> printer.line("note     " + note));
            return Tone.DONE;
        }
    }

    @Command(name = "tag", description = "Adds tags to an artifact, or takes them away.")
    static final class Tag extends PlatformCommand {
        @Parameters(index = "0", paramLabel = "ARTIFACT")
        private String artifact;

        @Parameters(index = "1..*", paramLabel = "TAG")
        private List<String> add = List.of();

        @Option(names = "--remove", paramLabel = "TAG", description = "Takes this tag away; may be repeated.")
        private List<String> remove = List.of();

        @Override
        int run() {
            Artifact before = ArtifactNames.find(session, artifact);
            List<String> tags = new ArrayList<>(before.tags());
            tags.removeIf(tag -> remove.stream().anyMatch(tag::equalsIgnoreCase));
            tags.addAll(add);
            Artifact after = session.client().artifacts().setTags(before.id(), new ArtifactApi.Tags(tags));
            session.printer().say(after, String.join(", ", after.tags()));
            return Tone.DONE;
        }
    }

    @Command(
            name = "parts",
            description = "Lists what an artifact is made of, from its bill of materials or lock files.")
    static final class Parts extends PlatformCommand {
        @Parameters(paramLabel = "ARTIFACT")
        private String artifact;

        @Override
        int run() {
            Components parts = session.client().artifacts().components(ArtifactNames.id(session, artifact));
            session.printer()
                    .table(
                            parts.components(),
                            List.of("KIND", "NAME", "VERSION", "LICENSE"),
                            one -> List.of(
                                    one.kind(),
                                    one.name(),
                                    one.version(),
                                    one.license() == null ? "-" : one.license()));
            parts.notes().forEach(session.remarks()::println);
            return Tone.DONE;
        }
    }

    @Command(name = "usage", description = "Says what a project's artifacts take.")
    static final class Usage extends PlatformCommand {
        @Override
        int run() {
            ArtifactUsage usage =
                    session.client().artifacts().usage(session.project().id());
            Printer printer = session.printer();
            if (printer.isJson()) {
                printer.say(usage, "");
                return Tone.DONE;
            }
            printer.line(Printer.bytes(usage.stored()) + " of " + Printer.bytes(usage.budget()) + " for "
                    + usage.artifacts() + " artifacts of " + Printer.bytes(usage.logical())
                    + "; what they share is kept once.");
            printer.table(
                    usage.lines(),
                    List.of("NAME", "VERSION", "SIZE", "FREED"),
                    line -> List.of(
                            line.name(), "v" + line.version(), Printer.bytes(line.size()), Printer.bytes(line.own())));
            return Tone.DONE;
        }
    }

    /// A rule as options.
    static final class RuleOptions {
        @Option(names = "--keep-versions", paramLabel = "N", description = "Older versions of a name go.")
        private @Nullable Integer versions;

        @Option(names = "--keep-days", paramLabel = "DAYS", description = "Versions older than this go.")
        private @Nullable Integer days;

        @Option(names = "--also-tagged", description = "Tags keep nothing.")
        private boolean tagged;

        RetentionRule rule() {
            return new RetentionRule(versions, days, !tagged);
        }
    }

    @Command(name = "expiry", description = "Shows the rule by which artifacts expire, or sets it.")
    static final class Expiry extends PlatformCommand {
        @picocli.CommandLine.Mixin
        private final RuleOptions options = new RuleOptions();

        @Option(names = "--off", description = "Nothing expires any more.")
        private boolean off;

        @Override
        int run() {
            Project project = session.project();
            RetentionRule wanted = options.rule();
            RetentionRule rule = off || !wanted.isNone()
                    ? session.client().artifacts().setRetention(project.id(), off ? RetentionRule.NONE : wanted)
                    : session.client().artifacts().retention(project.id());
            session.printer().say(rule, words(rule));
            return Tone.DONE;
        }

        private static String words(RetentionRule rule) {
            if (rule.isNone()) {
                return "Nothing expires.";
            }
            return (rule.keepVersions() == null ? "" : "The newest " + rule.keepVersions() + " versions stay. ")
                    + (rule.keepDays() == null ? "" : "Versions of the last " + rule.keepDays() + " days stay. ")
                    + (rule.keepTagged() ? "Tags keep an artifact." : "Tags keep nothing.");
        }
    }

    @Command(name = "clean-up", description = "Shows which artifacts would go by a rule, and lets them go with --yes.")
    static final class CleanUp extends PlatformCommand {
        @picocli.CommandLine.Mixin
        private final RuleOptions options = new RuleOptions();

        @Option(names = "--yes", description = "Really deletes what is listed.")
        private boolean yes;

        @Override
        int run() {
            Project project = session.project();
            RetentionRule rule =
                    options.rule().isNone() ? session.client().artifacts().retention(project.id()) : options.rule();
            CleanUpPlan plan = session.client().artifacts().planCleanUp(project.id(), rule);
            if (yes && !plan.going().isEmpty()) {
                plan = session.client()
                        .artifacts()
                        .cleanUp(
                                project.id(),
                                new ArtifactApi.CleanUp(plan.going().stream()
                                        .map(item -> item.artifact().id())
                                        .toList()));
            }
            print(plan);
            return Tone.DONE;
        }

        private void print(CleanUpPlan plan) {
            Printer printer = session.printer();
            if (printer.isJson()) {
                printer.say(plan, "");
                return;
            }
            plan.going().forEach(item -> printer.line((yes ? "went   " : "goes   ") + words(item)));
            plan.staying().forEach(item -> printer.line("stays  " + words(item)));
            printer.line((yes ? "Freed " : "Would free ") + Printer.bytes(plan.bytes()) + " with "
                    + Printer.count(plan.going().size(), "artifact") + ".");
        }

        private static String words(CleanUpPlan.Item item) {
            String detail = item.detail();
            return item.artifact().name() + " v" + item.artifact().version() + "  " + Printer.word(item.reason())
                    + (detail == null ? "" : ": " + detail);
        }
    }

    private ShelfCommands() {}
}
