package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookAttempt;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookWithSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "webhooks",
        description = "Lists who is told of the project's events; adds and removes, shows and replays deliveries.",
        subcommands = {
            WebhooksCommand.Add.class,
            WebhooksCommand.Switch.class,
            WebhooksCommand.Rotate.class,
            WebhooksCommand.Test.class,
            WebhooksCommand.Remove.class,
            WebhooksCommand.Deliveries.class,
            WebhooksCommand.Show.class,
            WebhooksCommand.Replay.class
        },
        footer = {"", "A webhook is named by its id, or by a part of its URL that no other has."})
final class WebhooksCommand extends PlatformCommand {
    private static final long LOOK_MILLIS = 100;

    @Override
    int run() {
        session.printer()
                .table(
                        all(session),
                        List.of("URL", "STATE", "EVENTS", "LAST DELIVERED", "SECRET", "ID"),
                        webhook -> List.of(
                                webhook.url(),
                                state(webhook),
                                events(webhook),
                                webhook.lastDeliveredAt() == null ? "never" : Printer.time(webhook.lastDeliveredAt()),
                                webhook.secretHint(),
                                webhook.id().value()));
        return Tone.DONE;
    }

    private static List<Webhook> all(Session session) {
        var project = session.project().id();
        return Paging.all((cursor, limit) -> session.client().webhooks().list(project, cursor, limit));
    }

    private static String state(Webhook webhook) {
        var stop = webhook.stop();
        if (stop != null) {
            return "off (" + Printer.word(stop.reason()) + ")";
        }
        return webhook.failingSince() == null ? "on" : "failing since " + Printer.time(webhook.failingSince());
    }

    private static String events(Webhook webhook) {
        return webhook.events().isEmpty()
                ? "all"
                : webhook.events().stream().map(EventConverter::word).collect(Collectors.joining(", "));
    }

    private static WebhookId named(Session session, String name) {
        List<Webhook> found = all(session).stream()
                .filter(webhook ->
                        webhook.id().value().equals(name) || webhook.url().contains(name))
                .toList();
        if (found.size() != 1) {
            throw Fault.invalid(
                            "cli/webhook",
                            found.isEmpty()
                                    ? "There is no webhook " + name + "."
                                    : "There is more than one webhook with " + name + " in its URL.",
                            "`tone webhooks` lists them.")
                    .asException();
        }
        return found.getFirst().id();
    }

    private static void secret(Session session, WebhookWithSecret made) {
        session.printer().say(made, made.secret());
        session.remarks().println("This secret is shown once. Whoever receives the events checks signatures with it.");
    }

    @Command(name = "add", description = "Tells an address of the project's events; prints its secret.")
    static final class Add extends PlatformCommand {
        @Parameters(paramLabel = "URL")
        private String url;

        @Option(
                names = {"-e", "--event"},
                paramLabel = "EVENT",
                split = ",",
                converter = EventConverter.class,
                description = "Only these, e.g. deployment.succeeded; all without it.")
        private List<WebhookEvent> events = new ArrayList<>();

        @Override
        int run() {
            secret(
                    session,
                    session.client().webhooks().create(session.project().id(), new WebhookApi.Create(url, events)));
            return Tone.DONE;
        }
    }

    @Command(name = "switch", description = "Switches a webhook on or off; what waits is sent once it is on.")
    static final class Switch extends PlatformCommand {
        @Parameters(paramLabel = "WEBHOOK")
        private String webhook;

        @Parameters(paramLabel = OnOff.LABEL)
        private OnOff to;

        @Override
        int run() {
            Webhook now = session.client()
                    .webhooks()
                    .update(named(session, webhook), new WebhookApi.Update(null, null, to.isOn()));
            session.printer().say(now, now.url() + " is " + state(now) + ".");
            return Tone.DONE;
        }
    }

    @Command(name = "rotate-secret", description = "Makes a new secret; for a day the former one signs as well.")
    static final class Rotate extends PlatformCommand {
        @Parameters(paramLabel = "WEBHOOK")
        private String webhook;

        @Override
        int run() {
            secret(session, session.client().webhooks().rotateSecret(named(session, webhook)));
            return Tone.DONE;
        }
    }

    @Command(name = "test", description = "Sends a test event and says what was answered.")
    static final class Test extends PlatformCommand {
        @Parameters(paramLabel = "WEBHOOK")
        private String webhook;

        @Override
        int run() throws InterruptedException {
            return untilOver(session, session.client().webhooks().test(named(session, webhook)));
        }
    }

    @Command(name = "remove", description = "Removes a webhook with its deliveries.")
    static final class Remove extends PlatformCommand {
        @Parameters(paramLabel = "WEBHOOK")
        private String webhook;

        @Override
        int run() {
            WebhookId id = named(session, webhook);
            session.client().webhooks().delete(id);
            session.printer().say(id, "Removed.");
            return Tone.DONE;
        }
    }

    @Command(name = "deliveries", description = "Lists what was sent and what waits, newest first.")
    static final class Deliveries extends PlatformCommand {
        @Parameters(paramLabel = "WEBHOOK")
        private String webhook;

        @Option(names = "--state", description = "waiting, delivered or failed.")
        private @Nullable String state;

        @Option(
                names = {"-n", "--limit"},
                paramLabel = "N",
                defaultValue = "50",
                description = "At most so many (${DEFAULT-VALUE}).")
        private int limit;

        @Override
        int run() {
            WebhookId id = named(session, webhook);
            session.printer()
                    .table(
                            Paging.stream((cursor, size) ->
                                            session.client().webhooks().deliveries(id, state, cursor, size))
                                    .limit(limit)
                                    .toList(),
                            List.of("TIME", "EVENT", "STATE", "ANSWER", "TRIES", "NEXT TRY", "ID"),
                            (WebhookDelivery delivery) -> List.of(
                                    Printer.time(delivery.createdAt()),
                                    EventConverter.word(delivery.event()),
                                    Printer.word(delivery.state()),
                                    delivery.status() == null ? "" : Integer.toString(delivery.status()),
                                    Integer.toString(delivery.attempts()),
                                    delivery.dueAt() == null ? "" : Printer.time(delivery.dueAt()),
                                    delivery.id().value()));
            return Tone.DONE;
        }
    }

    @Command(name = "show", description = "Shows what was sent in a delivery, and each try.")
    static final class Show extends PlatformCommand {
        @Parameters(paramLabel = "DELIVERY", description = "Its id.")
        private String delivery;

        @Override
        int run() {
            WebhookDeliveryDetail detail = session.client().webhooks().delivery(new WebhookDeliveryId(delivery));
            session.printer().say(detail, detail.body());
            if (!session.printer().isJson()) {
                detail.attempts().forEach(attempt -> tell(session, attempt));
            }
            return Tone.DONE;
        }
    }

    private static void tell(Session session, WebhookAttempt attempt) {
        session.printer()
                .line("#" + attempt.number() + "  " + Printer.time(attempt.at()) + "  " + attempt.url() + "  "
                        + (attempt.status() == null ? "no answer" : attempt.status()) + "  " + attempt.millis() + " ms"
                        + (attempt.problem() == null ? "" : "  " + attempt.problem()));
        String excerpt = attempt.excerpt();
        if (excerpt != null && !excerpt.isBlank()) {
            excerpt.lines().forEach(line -> session.printer().line("    " + line));
        }
    }

    @Command(name = "replay", description = "Sends an event again, with the same id, and says what was answered.")
    static final class Replay extends PlatformCommand {
        @Parameters(paramLabel = "DELIVERY", description = "Its id.")
        private String delivery;

        @Override
        int run() throws InterruptedException {
            return untilOver(session, session.client().webhooks().replay(new WebhookDeliveryId(delivery)));
        }
    }

    private static int untilOver(Session session, WebhookDelivery asked) throws InterruptedException {
        while (true) {
            WebhookDeliveryDetail now = session.client().webhooks().delivery(asked.id());
            if (now.delivery().state() != WebhookDelivery.State.WAITING) {
                boolean taken = now.delivery().state() == WebhookDelivery.State.DELIVERED;
                WebhookAttempt last = now.attempts().getLast();
                session.printer()
                        .say(
                                now,
                                taken
                                        ? "Delivered: it answered " + last.status() + " after " + last.millis() + " ms."
                                        : "Not delivered. " + last.problem());
                return taken ? Tone.DONE : Tone.NOT_SUCCEEDED;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
