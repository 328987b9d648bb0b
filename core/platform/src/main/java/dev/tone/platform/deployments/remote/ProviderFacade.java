package dev.tone.platform.deployments.remote;

import dev.tone.model.api.ProviderApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderConnection;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.ProviderStatus;
import dev.tone.platform.deployments.provider.DeploymentProvider;
import dev.tone.platform.deployments.provider.Providers;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.egress.Caller;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to who serves environments.
public final class ProviderFacade {
    private static final int SHORTEST_TOKEN = 8;
    private static final int LONGEST_TOKEN = 16_384;
    private static final int HINT = 4;
    private static final int LONGEST_SETTING = 500;

    private final Transactions transactions;
    private final Changes changes;
    private final ConnectionRepository repository;
    private final Connections connections;
    private final Providers providers;
    private final Map<String, Host> hosts;
    private final ProjectsFacade projects;
    private final EnvironmentsFacade environments;

    public ProviderFacade(
            Transactions transactions,
            Changes changes,
            ConnectionRepository repository,
            Connections connections,
            Providers providers,
            List<Host> hosts,
            ProjectsFacade projects,
            EnvironmentsFacade environments) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.connections = connections;
        this.providers = providers;
        this.hosts = hosts.stream()
                .collect(Collectors.toMap(host -> host.description().name(), Function.identity()));
        this.projects = projects;
        this.environments = environments;
    }

    public List<ProviderStatus> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return providers.all().stream()
                    .map(DeploymentProvider::description)
                    .map(provider -> status(handle, project, provider))
                    .toList();
        });
    }

    private ProviderStatus status(Handle handle, ProjectId project, Provider provider) {
        return new ProviderStatus(
                provider,
                repository
                        .find(handle, project, provider.name())
                        .map(ConnectionRepository.Sealed::connection)
                        .orElse(null));
    }

    /// Asks the provider whose token it is, and keeps it only when there is an answer.
    ///
    /// @throws dev.tone.model.fault.FaultException `provider/unknown`, `provider/no-token-needed`,
    ///     `provider/invalid-token`, and what the provider says
    public ProviderStatus connect(Actor actor, ProjectId project, String name, String given)
            throws InterruptedException {
        transactions.read(handle -> projects.requireActive(handle, actor, project));
        Host host = host(name);
        String token = checked(given);
        String account = account(host, token);
        return changes.make(actor, ProviderApi.CONNECT.id(), change -> {
            projects.requireActive(change.handle(), actor, project);
            ProviderStatus before = status(change.handle(), project, host.description());
            ProviderConnection connection =
                    new ProviderConnection(account, token.substring(token.length() - HINT), change.now(), null);
            repository.put(change.handle(), project, name, connections.seal(project, name, token, connection));
            change.audit(project, "project", project, summary(before), summary(name, connection));
            return status(change.handle(), project, host.description());
        });
    }

    private String account(Host host, String token) throws InterruptedException {
        try {
            return host.account(connections.exchange(host, token, Caller.patient()));
        } catch (HostException e) {
            throw Connections.fault(e);
        }
    }

    /// A token is one printable word: anything else would be a header of its own.
    private static String checked(String given) {
        String token = given.strip();
        if (token.length() < SHORTEST_TOKEN
                || token.length() > LONGEST_TOKEN
                || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Fault.invalid(
                            "provider/invalid-token",
                            "This is not a token.",
                            "Copy it whole from the provider's page; it is one word.")
                    .asException();
        }
        return token;
    }

    private Host host(String name) {
        Host host = hosts.get(providers.named(name).name());
        if (host == null) {
            throw Fault.conflict("provider/no-token-needed", "This provider needs no token.", null)
                    .asException();
        }
        return host;
    }

    /// What the audit trail keeps.
    private record Summary(String provider, String account, String hint) {}

    private static @Nullable Summary summary(ProviderStatus status) {
        ProviderConnection connection = status.connection();
        return connection == null ? null : summary(status.provider().name(), connection);
    }

    private static Summary summary(String provider, ProviderConnection connection) {
        return new Summary(provider, connection.account(), connection.hint());
    }

    /// @throws dev.tone.model.fault.FaultException `provider/not-connected`
    public ProviderStatus check(Actor actor, ProjectId project, String name) throws InterruptedException {
        Host host = host(name);
        String token = transactions.read(handle -> {
            projects.require(handle, actor, project);
            return connections.token(handle, project, host);
        });
        String account = null;
        String problem = null;
        try {
            account = host.account(connections.exchange(host, token, Caller.patient()));
        } catch (HostException e) {
            if (e.status() != 401 && e.status() != 403) {
                throw Connections.fault(e); // it says nothing about the token
            }
            problem = e.sentence();
        }
        String owner = account;
        String wrong = problem;
        return changes.make(actor, ProviderApi.CHECK.id(), change -> {
            change.unchanged();
            Optional<ConnectionRepository.Sealed> stored = repository.find(change.handle(), project, name);
            stored.ifPresent(kept -> repository.put(
                    change.handle(),
                    project,
                    name,
                    new ConnectionRepository.Sealed(
                            kept.token(),
                            new ProviderConnection(
                                    owner == null ? kept.connection().account() : owner,
                                    kept.connection().hint(),
                                    change.now(),
                                    wrong))));
            return status(change.handle(), project, host.description());
        });
    }

    public void disconnect(Actor actor, ProjectId project, String name) {
        Host host = host(name);
        changes.make(actor, ProviderApi.DISCONNECT.id(), change -> {
            projects.require(change.handle(), actor, project);
            ProviderStatus before = status(change.handle(), project, host.description());
            if (before.connection() == null) {
                change.unchanged();
            } else {
                repository.remove(change.handle(), project, name);
                change.audit(project, "project", project, summary(before), null);
            }
            return name;
        });
    }

    /// Whom each environment has chosen, this machine where nobody has.
    public List<EnvironmentProvider> chosen(Actor actor, ProjectId project) {
        List<Environment> all = environments.list(actor, project);
        Map<EnvironmentId, EnvironmentProvider> chosen =
                transactions.read(handle -> repository.allChosen(handle, project)).stream()
                        .collect(Collectors.toMap(EnvironmentProvider::environment, Function.identity()));
        return all.stream()
                .map(environment -> chosen.getOrDefault(environment.id(), here(environment.id())))
                .toList();
    }

    private static EnvironmentProvider here(EnvironmentId environment) {
        return new EnvironmentProvider(
                environment, dev.tone.platform.deployments.provider.LocalProvider.NAME, Map.of(), null, null);
    }

    /// Asks the provider whether it can, then chooses it.
    ///
    /// @throws dev.tone.model.fault.FaultException `provider/setting-missing`, `provider/not-connected`, and
    ///     what the provider says
    public EnvironmentProvider choose(Actor actor, EnvironmentId id, ProviderApi.Choose request)
            throws InterruptedException {
        Provider provider = providers.named(request.provider()).description();
        Map<String, String> settings = settings(provider, request.settings());
        Environment environment = transactions.read(handle -> environments.requireActive(handle, actor, id));
        EnvironmentProvider choice = target(environment, provider, settings);
        return changes.make(actor, ProviderApi.CHOOSE.id(), change -> {
            environments.require(change.handle(), actor, id);
            EnvironmentProvider before = repository.chosen(change.handle(), id).orElse(here(id));
            if (before.equals(choice)) {
                change.unchanged();
            } else {
                repository.choose(change.handle(), environment.project(), choice);
                change.audit(environment.project(), "environment", id, before, choice);
            }
            return choice;
        });
    }

    private EnvironmentProvider target(Environment environment, Provider provider, Map<String, String> settings)
            throws InterruptedException {
        Host host = hosts.get(provider.name());
        if (host == null) {
            return new EnvironmentProvider(environment.id(), provider.name(), settings, null, null);
        }
        String token = transactions.read(handle -> connections.token(handle, environment.project(), host));
        try {
            Host.Target target =
                    host.target(connections.exchange(host, token, Caller.patient()), environment, settings);
            return new EnvironmentProvider(environment.id(), provider.name(), settings, target.name(), target.url());
        } catch (HostException e) {
            throw Connections.fault(e);
        }
    }

    private static Map<String, String> settings(Provider provider, Map<String, String> given) {
        Map<String, String> settings = new TreeMap<>();
        for (ProviderField field : provider.fields()) {
            String value = given.getOrDefault(field.key(), "").strip();
            if (value.length() > LONGEST_SETTING || value.chars().anyMatch(Character::isISOControl)) {
                throw Fault.invalid("provider/invalid-setting", "`" + field.label() + "` cannot be that.", null)
                        .asException();
            }
            if (!value.isEmpty()) {
                settings.put(field.key(), value);
            } else if (field.required()) {
                throw Fault.invalid(
                                "provider/setting-missing",
                                "`" + field.label() + "` is missing.",
                                "For example: " + field.example())
                        .asException();
            }
        }
        return settings;
    }
}
