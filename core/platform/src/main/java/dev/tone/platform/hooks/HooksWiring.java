package dev.tone.platform.hooks;

import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.governance.AutoDeploy;
import dev.tone.platform.hooks.sql.SqlHooks;
import dev.tone.platform.hooks.web.HookRoutes;
import dev.tone.platform.kernel.Kernel;
import dev.tone.platform.projects.ProjectsFacade;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/// Builds what others call.
public final class HooksWiring {
    /// Longer than any sender repeats, and longer than what a signature without a time may be old.
    private static final Duration KEPT = Duration.ofDays(30);

    private final HooksFacade facade;
    private final Clock clock;

    public HooksWiring(
            Kernel kernel,
            ProjectsFacade projects,
            EnvironmentsFacade environments,
            ArtifactsFacade artifacts,
            AutoDeploy auto,
            Reception.Waker waker) {
        clock = kernel.clock();
        HookRepository repository = new SqlHooks();
        HookSecrets secrets = new HookSecrets(kernel.secrets(), new SecureRandom());
        facade = new HooksFacade(kernel.transactions(), kernel.changes(), repository, projects, environments, secrets);
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

    public HooksFacade facade() {
        return facade;
    }

    /// Lets go of calls of long ago.
    public void forget() {
        facade.forget(clock.instant().minus(KEPT));
    }
}
