package dev.tone.platform.deployments.remote;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderConnection;
import dev.tone.platform.deployments.provider.LocalProvider;
import dev.tone.platform.deployments.remote.ConnectionRepository.Sealed;
import dev.tone.platform.kernel.egress.Caller;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.Pauses;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.sql.Transactions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tokens and choices as deployments use them.
public final class Connections {
    private final Transactions transactions;
    private final ConnectionRepository repository;
    private final SecretBox box;
    private final Egress egress;
    private final Pauses pauses;
    private final Clock clock;

    public Connections(
            Transactions transactions,
            ConnectionRepository repository,
            SecretBox box,
            Egress egress,
            Pauses pauses,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.box = box;
        this.egress = egress;
        this.pauses = pauses;
        this.clock = clock;
    }

    /// What an environment is published with.
    record Open(String token, Map<String, String> settings) {
        /// Keeps the token out of logs and exception texts.
        @Override
        public String toString() {
            return "Open[]";
        }
    }

    /// @throws FaultException `provider/not-chosen`, `provider/not-connected`
    Open open(ProjectId project, EnvironmentId environment, Host host) {
        return transactions.read(handle -> {
            EnvironmentProvider choice = repository
                    .chosen(handle, environment)
                    .filter(chosen ->
                            chosen.provider().equals(host.description().name()))
                    .orElseThrow(() -> Fault.conflict(
                                    "provider/not-chosen",
                                    "This environment is not served by "
                                            + host.description().title() + " any more.",
                                    "Deploy to it again.")
                            .asException());
            return new Open(token(handle, project, host), choice.settings());
        });
    }

    /// @throws FaultException `provider/not-connected`
    String token(Handle handle, ProjectId project, Host host) {
        String provider = host.description().name();
        return repository
                .find(handle, project, provider)
                .map(kept -> box.open(kept.token(), place(project, provider)))
                .orElseThrow(() -> Fault.conflict(
                                "provider/not-connected",
                                "The project has no token for "
                                        + host.description().title() + ".",
                                "Enter one in the project's settings.")
                        .asException());
    }

    Sealed seal(ProjectId project, String provider, String token, ProviderConnection connection) {
        return new Sealed(box.seal(token, place(project, provider)), connection);
    }

    private static String place(ProjectId project, String provider) {
        return "provider/" + project.value() + "/" + provider;
    }

    Exchange exchange(Host host, String token, Caller caller) {
        return new Exchange(egress, host, token, caller);
    }

    Pauses pauses() {
        return pauses;
    }

    /// @return the name of whom the environment has chosen
    public String chosen(Handle handle, EnvironmentId environment) {
        return repository
                .chosen(handle, environment)
                .map(EnvironmentProvider::provider)
                .orElse(LocalProvider.NAME);
    }

    Optional<Published> published(DeploymentId deployment) {
        return transactions.read(handle -> repository.published(handle, deployment));
    }

    /// No change that people make: it is part of the deployment, which says so itself.
    void remember(Deployment deployment, Published published) {
        transactions.run(transaction ->
                repository.publish(transaction.handle(), deployment.project(), deployment.id(), published));
    }

    /// The provider does not take the token any more: people see it in the settings, not only in a log.
    void refused(ProjectId project, Host host, String sentence) {
        String provider = host.description().name();
        transactions.run(transaction -> repository
                .find(transaction.handle(), project, provider)
                .ifPresent(kept -> repository.put(
                        transaction.handle(),
                        project,
                        provider,
                        new Sealed(
                                kept.token(),
                                new ProviderConnection(
                                        kept.connection().account(),
                                        kept.connection().hint(),
                                        clock.instant(),
                                        sentence)))));
    }

    static FaultException fault(HostException e) {
        FaultKind kind = switch (e.status()) {
            case 400, 401, 403, 404, 409, 422 -> FaultKind.CONFLICT;
            case 429 -> FaultKind.LIMITED;
            default -> FaultKind.UNAVAILABLE;
        };
        return new FaultException(new Fault(kind, e.code(), e.sentence(), advice(e.code())), e);
    }

    private static @Nullable String advice(String code) {
        return switch (code) {
            case "provider/token-refused" ->
                "It has expired, was taken back, or was not copied whole. Make another one there and enter it.";
            case "provider/not-allowed" -> "Give it the rights that are listed, or make another one that has them.";
            case "provider/not-found" -> "Look at the name again, and at whether the token may see it.";
            case "provider/busy" -> "Nothing was changed. Try it again then.";
            case "provider/no-answer", "provider/unreachable", "provider/failed" ->
                "Nothing was changed. Try it again in a while.";
            default -> null;
        };
    }
}
