package dev.tone.platform.webhooks;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.observe.Pin;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectsFacade;
import dev.tone.platform.webhooks.sql.SqlWebhooks;
import dev.tone.platform.webhooks.web.WebhookRoutes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// Builds what tells others. [#start] once everything is wired, [#close] at the end.
public final class WebhooksWiring implements Pin {
    private static final Duration KEPT = Duration.ofDays(30);

    private final WebhooksFacade facade;
    private final Courier courier;
    private final Clock clock;

    /// @param own whether the platform is one person's own and may reach what they can
    /// @param named hosts that are called whatever their address
    /// @param system who the platform acts as in an organization
    public WebhooksWiring(
            Kernel kernel,
            ProjectsFacade projects,
            Notifier notifier,
            boolean own,
            Set<String> named,
            Function<OrganizationId, Actor> system) {
        this(kernel, projects, notifier, new Destinations(own, named), Sender.LIMITS, system);
    }

    WebhooksWiring(
            Kernel kernel,
            ProjectsFacade projects,
            Notifier notifier,
            Destinations destinations,
            Egress.Limits limits,
            Function<OrganizationId, Actor> system) {
        clock = kernel.clock();
        SecureRandom random = new SecureRandom();
        WebhookRepository repository = new SqlWebhooks();
        Secrets secrets = new Secrets(kernel.secrets(), random);
        courier = new Courier(
                kernel.transactions(),
                kernel.changes(),
                kernel.topics(),
                repository,
                secrets,
                new Sender(destinations, limits, clock, random),
                notifier,
                system,
                clock,
                random);
        EventOutbox outbox = new EventOutbox(repository, kernel.ids(), courier::wake);
        kernel.topics().follow(outbox);
        facade = new WebhooksFacade(
                kernel.transactions(),
                kernel.changes(),
                repository,
                projects,
                destinations,
                secrets,
                outbox,
                courier::wake);
        projects.follow(facade);
        new WebhookRoutes(facade).bind(kernel.routes());
    }

    /// Begins to carry, with what an earlier run has left.
    public void start() {
        courier.start();
    }

    /// Lets go of deliveries that were over long ago.
    public void forget() {
        facade.forget(clock.instant().minus(KEPT));
    }

    @Override
    public void close() {
        courier.close();
    }
}
