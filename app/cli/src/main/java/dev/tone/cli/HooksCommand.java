package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.api.HookApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookSender;
import dev.tone.model.hook.HookWithSecret;
import dev.tone.model.id.HookId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "hooks",
        description = "Lists addresses that others call to deploy something; adds and removes, shows calls.",
        subcommands = {
            HooksCommand.Add.class,
            HooksCommand.Switch.class,
            HooksCommand.Rotate.class,
            HooksCommand.Remove.class,
            HooksCommand.Calls.class
        },
        footer = {"", "A hook is named by its name or its id."})
final class HooksCommand extends PlatformCommand {
    @Override
    int run() {
        Project project = session.project();
        Map<?, String> environments = Paging.<Environment>all(
                        (cursor, limit) -> session.client().environments().list(project.id(), cursor, limit))
                .stream()
                .collect(Collectors.toMap(Environment::id, Environment::name));
        session.printer()
                .table(
                        all(session),
                        List.of("NAME", "SENDER", "STATE", "DOES", "LAST CALL", "URL", "ID"),
                        hook -> List.of(
                                hook.name(),
                                Printer.word(hook.sender()),
                                Printer.word(OnOff.of(hook.enabled())),
                                does(hook, environments),
                                hook.lastCalledAt() == null ? "never" : Printer.time(hook.lastCalledAt()),
                                url(session, hook),
                                hook.id().value()));
        return Tone.DONE;
    }

    private static String does(Hook hook, Map<?, String> environments) {
        Hook.Deploy deploy = hook.deploy();
        return deploy == null
                ? "looks at deployments"
                : "deploys " + deploy.artifact() + (deploy.tag() == null ? "" : " (" + deploy.tag() + ")") + " to "
                        + environments.getOrDefault(
                                deploy.environment(), deploy.environment().value());
    }

    private static String url(Session session, Hook hook) {
        return session.client().endpoint().origin() + hook.path();
    }

    private static List<Hook> all(Session session) {
        var project = session.project().id();
        return Paging.all((cursor, limit) -> session.client().hooks().list(project, cursor, limit));
    }

    private static HookId named(Session session, String name) {
        return all(session).stream()
                .filter(hook -> hook.id().value().equals(name) || hook.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Fault.invalid("cli/hook", "There is no hook " + name + ".", "`tone hooks` lists them.")
                                .asException())
                .id();
    }

    private static void secret(Session session, HookWithSecret made) {
        session.printer().say(made, url(session, made.hook()) + System.lineSeparator() + made.secret());
        session.remarks().println("This secret is shown once. Give address and secret to whoever calls.");
    }

    @Command(name = "add", description = "Makes an address that others call; prints it and its secret.")
    static final class Add extends PlatformCommand {
        @Parameters(paramLabel = "NAME")
        private String name;

        @Option(
                names = "--sender",
                defaultValue = "standard",
                description = "standard (Standard Webhooks), github, vercel or netlify (${DEFAULT-VALUE}).")
        private HookSender sender;

        @Option(names = "--artifact", paramLabel = "NAME", description = "Deploys the newest version of it.")
        private @Nullable String artifact;

        @Option(names = "--tag", description = "Only a version with this tag.")
        private @Nullable String tag;

        @Option(names = "--branch", description = "Only for calls about this branch.")
        private @Nullable String branch;

        @Option(
                names = {"-e", "--environment"},
                defaultValue = "preview",
                description = "Where to (${DEFAULT-VALUE}).")
        private String environment;

        @Option(
                names = "--secret",
                description = "Asks for the secret that the sender made, instead of making one.",
                interactive = true,
                arity = "0..1")
        private @Nullable String secret;

        @Override
        int run() {
            Project project = session.project();
            String wanted = artifact;
            Hook.Deploy deploy = wanted == null
                    ? null
                    : new Hook.Deploy(session.environment(project, environment).id(), wanted, tag, branch);
            secret(
                    session,
                    session.client().hooks().create(project.id(), new HookApi.Create(name, sender, deploy, secret)));
            return Tone.DONE;
        }
    }

    @Command(name = "switch", description = "Switches a hook on or off.")
    static final class Switch extends PlatformCommand {
        @Parameters(paramLabel = "HOOK")
        private String hook;

        @Parameters(paramLabel = OnOff.LABEL)
        private OnOff to;

        @Override
        int run() {
            Hook now = session.client().hooks().update(named(session, hook), new HookApi.Update(null, null, to.isOn()));
            session.printer().say(now, now.name() + " is " + Printer.word(to) + ".");
            return Tone.DONE;
        }
    }

    @Command(name = "rotate-secret", description = "Takes another secret; for a day the former one is taken as well.")
    static final class Rotate extends PlatformCommand {
        @Parameters(paramLabel = "HOOK")
        private String hook;

        @Option(
                names = "--secret",
                description = "Asks for the secret that the sender made, instead of making one.",
                interactive = true,
                arity = "0..1")
        private @Nullable String given;

        @Override
        int run() {
            secret(session, session.client().hooks().rotateSecret(named(session, hook), new HookApi.Secret(given)));
            return Tone.DONE;
        }
    }

    @Command(name = "remove", description = "Removes the address: calls are refused at once.")
    static final class Remove extends PlatformCommand {
        @Parameters(paramLabel = "HOOK")
        private String hook;

        @Override
        int run() {
            HookId id = named(session, hook);
            session.client().hooks().delete(id);
            session.printer().say(id, "Removed.");
            return Tone.DONE;
        }
    }

    @Command(name = "calls", description = "Lists who called and what became of it, newest first.")
    static final class Calls extends PlatformCommand {
        @Parameters(paramLabel = "HOOK")
        private String hook;

        @Option(
                names = {"-n", "--limit"},
                paramLabel = "N",
                defaultValue = "50",
                description = "At most so many (${DEFAULT-VALUE}).")
        private int limit;

        @Override
        int run() {
            HookId id = named(session, hook);
            session.printer()
                    .table(
                            Paging.stream((cursor, size) ->
                                            session.client().hooks().receipts(id, cursor, size))
                                    .limit(limit)
                                    .toList(),
                            List.of("TIME", "OUTCOME", "EVENT", "WHY", "MESSAGE"),
                            (HookReceipt receipt) -> List.of(
                                    Printer.time(receipt.at()),
                                    Printer.word(receipt.outcome()),
                                    text(receipt.event()),
                                    receipt.code() == null
                                            ? text(receipt.reason())
                                            : text(receipt.reason()) + " (" + receipt.code() + ")",
                                    text(receipt.message())));
            return Tone.DONE;
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
