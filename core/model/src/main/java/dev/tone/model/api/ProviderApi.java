package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderStatus;
import java.util.List;
import java.util.Map;

/// Who serves environments, and the tokens that it takes.
public final class ProviderApi {
    public static final Endpoint LIST = Endpoint.get(
                    "providers.list",
                    "/projects/{project}/providers",
                    Permission.PROJECT_READ,
                    ProviderStatus.class,
                    "Every provider with what it can do, the token it needs and whether the project has one")
            .with(PAGED);
    public static final Endpoint CONNECT = Endpoint.of(
            "providers.connect",
            Method.PUT,
            "/projects/{project}/providers/{provider}",
            Permission.PROJECT_MANAGE,
            Connect.class,
            ProviderStatus.class,
            "Checks a token with the provider and keeps it, encrypted; it is never given out again");
    public static final Endpoint CHECK = Endpoint.post(
            "providers.check",
            "/projects/{project}/providers/{provider}:check",
            Permission.PROJECT_MANAGE,
            null,
            ProviderStatus.class,
            "Asks the provider whether the kept token still works");
    public static final Endpoint DISCONNECT = Endpoint.of(
            "providers.disconnect",
            Method.DELETE,
            "/projects/{project}/providers/{provider}",
            Permission.PROJECT_MANAGE,
            null,
            null,
            "Forgets the token; environments that the provider serves cannot be deployed until there is another");
    public static final Endpoint CHOSEN = Endpoint.get(
                    "providers.chosen",
                    "/projects/{project}/environment-providers",
                    Permission.PROJECT_READ,
                    EnvironmentProvider.class,
                    "Who serves each environment of the project")
            .with(PAGED);
    public static final Endpoint CHOOSE = Endpoint.of(
            "providers.choose",
            Method.PUT,
            "/environments/{environment}/provider",
            Permission.PROJECT_MANAGE,
            Choose.class,
            EnvironmentProvider.class,
            "Chooses who serves the environment from its next deployment on; the provider is asked whether it can");

    public static final List<Endpoint> ALL = List.of(LIST, CONNECT, CHECK, DISCONNECT, CHOSEN, CHOOSE);

    public record Connect(String token) {
        /// Keeps the token out of logs and exception texts.
        @Override
        public String toString() {
            return "Connect[]";
        }
    }

    /// @param settings by the provider's fields
    public record Choose(String provider, Map<String, String> settings) {
        public Choose {
            settings = Map.copyOf(settings);
        }
    }

    private ProviderApi() {}
}
