package dev.tone.platform.governance;

import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Where rules and gates are kept. Runs in the transaction whose handle it is given.
public interface GovernanceRepository {
    /// One rule of an environment, with its owner.
    record Owned<T>(OrganizationId organization, ProjectId project, EnvironmentId environment, T rule) {}

    <T> Optional<T> rule(Handle handle, EnvironmentId environment, Class<T> kind);

    /// Of all organizations.
    <T> List<Owned<T>> rules(Handle handle, Class<T> kind);

    /// @param rule null to take it away
    <T> void put(
            Handle handle,
            OrganizationId organization,
            ProjectId project,
            EnvironmentId environment,
            Class<T> kind,
            @Nullable T rule);

    /// A gate with its owner.
    ///
    /// @param open whether the deployment still waits
    record OwnedGate(OrganizationId organization, boolean open, Gate gate) {
        /// When it is to begin by itself, null when somebody has to say so first.
        public @Nullable Instant due() {
            return open && gate.isApproved() && !gate.missed() ? gate.at() : null;
        }
    }

    Optional<OwnedGate> gate(Handle handle, DeploymentId deployment);

    /// Those that are open and whose time has come, of all organizations.
    List<OwnedGate> due(Handle handle, Instant now);

    /// The earliest time that one waits for.
    Optional<Instant> nextDue(Handle handle);

    /// Those that are open, oldest first.
    List<Gate> open(Handle handle, ProjectId project);

    void put(Handle handle, OwnedGate gate);

    /// Everybody of the organization, by name.
    List<Person> people(Handle handle, OrganizationId organization);

    void removeProject(Handle handle, ProjectId project);
}
