package dev.tone.platform.hooks;

import dev.tone.model.id.OrganizationId;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.governance.AutoDeploy;
import dev.tone.platform.hooks.sql.SqlHooks;
import dev.tone.platform.hooks.web.HookRoutes;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.projects.ProjectsFacade;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/// Builds what others call.
public final class HooksWiring {
    /// Longer than any sender repeats, and longer than what a signature without a time may be old.
    private static final Duration KEPT = Duration.ofDays(30);

    private final HooksFacade facade;
    private final MovedHooks moved;
    private final Clock clock;

    public HooksWiring(
            Kernel kernel,
            ProjectsFacade projects,
            EnvironmentsFacade environments,
            ArtifactsFacade artifacts,
            AutoDeploy auto,
            Reception.Waker waker,
            Notifier notifier,
            Function<OrganizationId, Actor> system) {
        clock = kernel.clock();
        HookRepository repository = new SqlHooks();
        HookSecrets secrets = new HookSecrets(kernel.secrets(), new SecureRandom());
        facade = new HooksFacade(kernel.transactions(), kernel.changes(), repository, projects, environments, secrets);
        moved = new MovedHooks(kernel.transactions(), kernel.changes(), repository, notifier, system);
        projects.follow(facade);
        Reception reception = new Reception(
                kernel.transactions(),
                repository,
                secrets,
                artifacts,
                auto,
                waker,
                kernel.topics(),
                kernel.ids(),
                clock);
        new HookRoutes(facade, reception).bind(kernel.routes());
    }

    /// The platform answers at another address than before.
    public void moved(String url) {
        moved.tell(url);
    }

    /// Lets go of calls of long ago.
    public void forget() {
        facade.forget(clock.instant().minus(KEPT));
    }
}
