package dev.tone.platform.deployments.remote.vercel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.kernel.egress.Call;
import java.net.URI;
import java.util.Objects;

/// Calls on behalf of a team, or of the token's owner.
final class VercelApi {
    private final Exchange exchange;
    private final String team;

    /// @param team empty for the token's owner
    VercelApi(Exchange exchange, String team) {
        this.exchange = exchange;
        this.team = team;
    }

    VercelApi unconcerned() {
        return new VercelApi(exchange.unconcerned(), team);
    }

    Exchange exchange() {
        return exchange;
    }

    /// @param path with or without a query
    URI uri(String path) throws HostException {
        String joined = path.contains("?") ? "&" : "?";
        return exchange.uri(team.isEmpty() ? path : path + joined + "teamId=" + Exchange.part(team));
    }

    JsonNode get(String path) throws HostException, InterruptedException {
        JsonNode json = exchange.send(Call.get(uri(path)));
        if (!json.isContainerNode()) {
            throw HostException.unexpected("Vercel", "no JSON");
        }
        return json;
    }

    /// A project as environments of ours use it.
    ///
    /// @param production id of the deployment that has production's traffic, empty for none
    /// @param domain where production answers
    record Project(String id, String name, String production, String domain) {}

    Project project(String idOrName) throws HostException, InterruptedException {
        JsonNode project = get("/v9/projects/" + Exchange.part(idOrName));
        JsonNode production = project.path("targets").path("production");
        String name = exchange.text(project, "name");
        String domain =
                Objects.requireNonNullElse(production.path("alias").path(0).textValue(), name + ".vercel.app");
        return new Project(
                exchange.text(project, "id"), name, production.path("id").asText(""), domain);
    }
}
