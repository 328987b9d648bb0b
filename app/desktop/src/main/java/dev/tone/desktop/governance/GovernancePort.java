package dev.tone.desktop.governance;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.release.ReleaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the window asks about rules and gates. Calls block and throw [dev.tone.model.fault.FaultException].
public interface GovernancePort {
    /// Who asks.
    UserId me();

    List<Person> people();

    List<EnvironmentRules> rules(ProjectId project);

    /// Those that are open.
    List<Gate> gates(ProjectId project);

    Gate gate(DeploymentId deployment);

    EnvironmentRules protect(EnvironmentId environment, GovernanceApi.Protect request);

    EnvironmentRules release(EnvironmentId environment, ReleaseStrategy strategy);

    EnvironmentRules freeze(EnvironmentId environment, GovernanceApi.Freezes request);

    EnvironmentRules lock(EnvironmentId environment, GovernanceApi.Lock request);

    EnvironmentRules unlock(EnvironmentId environment);

    EnvironmentRules resume(EnvironmentId environment);

    Gate approve(DeploymentId deployment, @Nullable String comment);

    /// @param at null for now
    Gate schedule(DeploymentId deployment, @Nullable Instant at);

    Gate refuse(DeploymentId deployment, String comment);
}
