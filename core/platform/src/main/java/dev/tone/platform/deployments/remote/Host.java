package dev.tone.platform.deployments.remote;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.kernel.egress.Authority;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody's service that publishes what was built here. Knows one API and nothing of our tables. Thread-safe.
public interface Host {
    Provider description();

    /// Where its API is; for most the same for everybody, for some the token says.
    URI api(String token) throws HostException;

    /// Who vouches for the API's certificate beside whom everybody trusts; null for nobody.
    default @Nullable Authority authority(String token) throws HostException {
        return null;
    }

    /// What of the token must not be seen anywhere.
    default List<String> secrets(String token) {
        return List.of(token);
    }

    /// What each call carries.
    Map<String, String> headers(String token) throws HostException;

    /// What the service says about itself when it refuses, in one place per API.
    default @Nullable String complaint(com.fasterxml.jackson.databind.JsonNode answer) {
        String message = answer.path("message").asText("");
        return message.isEmpty() ? null : message;
    }

    /// Whose token it is; fails when the token does not work.
    String account(Exchange exchange) throws HostException, InterruptedException;

    /// What an environment's settings mean; fails when they mean nothing or the token does not reach it.
    Target target(Exchange exchange, Environment environment, Map<String, String> settings)
            throws HostException, InterruptedException;

    /// Publishes, and returns when it has the traffic and answers. Calls [HostJob#commit] before the traffic moves.
    Published publish(HostJob job) throws HostException, CanceledException, IOException, InterruptedException;

    /// Takes away what stands beside the release that has the traffic: nobody leads its trial any more.
    default void takeBack(Exchange exchange, EnvironmentId environment) throws HostException, InterruptedException {}

    /// @param name as the service calls it
    /// @param url where the environment will answer, when that is known before
    record Target(String name, @Nullable String url) {}
}
