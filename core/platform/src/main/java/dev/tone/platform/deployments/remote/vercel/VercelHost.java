package dev.tone.platform.deployments.remote.vercel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.Host;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.Published;
import dev.tone.platform.kernel.egress.Call;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Vercel's REST API as far as we use it.
///
/// Vercel moves production's domains itself when a deployment is ready, unless the project was rolled back or is
/// set up to wait; then it is promoted.
public final class VercelHost implements Host {
    private static final String NAME = "vercel";

    private final URI api;
    private final String scheme;

    /// @param scheme of the published sites
    public VercelHost(URI api, String scheme) {
        this.api = api;
        this.scheme = scheme;
    }

    public static VercelHost real() {
        return new VercelHost(URI.create("https://api.vercel.com"), "https");
    }

    @Override
    public Provider description() {
        return VercelDescription.PROVIDER;
    }

    @Override
    public URI api(String token) {
        return api;
    }

    @Override
    public Map<String, String> headers(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Override
    public @Nullable String complaint(JsonNode answer) {
        return Exchange.optional(answer.path("error"), "message");
    }

    @Override
    public String account(Exchange exchange) throws HostException, InterruptedException {
        JsonNode user = exchange.get("/v2/user").path("user");
        String mail = Exchange.optional(user, "email");
        return mail != null ? mail : exchange.text(user, "id");
    }

    @Override
    public Target target(Exchange exchange, Environment environment, Map<String, String> settings)
            throws HostException, InterruptedException {
        VercelApi.Project project = new VercelApi(exchange, settings.getOrDefault("team", ""))
                .project(settings.getOrDefault("project", ""));
        String alias = settings.getOrDefault("alias", "");
        String url = !alias.isEmpty()
                ? scheme + "://" + alias
                : environment.kind() == EnvironmentKind.PRODUCTION ? scheme + "://" + project.domain() : null;
        return new Target(project.name(), url);
    }

    @Override
    public Published publish(HostJob job) throws HostException, CanceledException, IOException, InterruptedException {
        VercelApi vercel = new VercelApi(job.api(), job.setting("team"));
        VercelApi.Project project = vercel.project(job.setting("project"));
        boolean production = job.job().environment().kind() == EnvironmentKind.PRODUCTION;
        Published source = job.source(project.id());
        if (production && job.isRollback() && source != null && isReady(vercel, source)) {
            return rollBack(job, vercel, project, source);
        }
        VercelDeployment deployment = new VercelDeployment(job, vercel, project);
        JsonNode ready = deployment.run(production);
        String id = job.api().text(ready, "id");
        String page = Exchange.optional(ready, "inspectorUrl");
        String own = scheme + "://" + job.api().text(ready, "url");
        job.commit();
        if (production) {
            if (!vercel.project(project.id()).production().equals(id)) {
                job.say("Vercel has not moved production by itself; the deployment is promoted");
                vercel.exchange()
                        .send(Call.post(vercel.uri("/v10/projects/" + Exchange.part(project.id()) + "/promote/"
                                        + Exchange.part(id)))
                                .repeatedFreely());
            }
            VercelApi.Project moved = await(job, vercel, project.id(), id);
            own = scheme + "://" + moved.domain();
        }
        String url = alias(job, vercel, id, own);
        job.health(url);
        return new Published(NAME, project.id(), id, url, page);
    }

    private static boolean isReady(VercelApi vercel, Published source) throws HostException, InterruptedException {
        try {
            return "READY"
                    .equals(vercel.get("/v13/deployments/" + Exchange.part(source.id()))
                            .path("readyState")
                            .asText());
        } catch (HostException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    private Published rollBack(HostJob job, VercelApi vercel, VercelApi.Project project, Published source)
            throws HostException, CanceledException, InterruptedException {
        job.say("Vercel still has deployment " + source.id() + "; production goes back to it");
        job.commit();
        String reason = job.deployment().reason();
        String path = "/v1/projects/" + Exchange.part(project.id()) + "/rollback/" + Exchange.part(source.id());
        if (!project.production().equals(source.id())) {
            vercel.exchange()
                    .send(Call.post(vercel.uri(reason == null ? path : path + "?description=" + Exchange.part(reason)))
                            .repeatedFreely());
        }
        VercelApi.Project moved = await(job, vercel, project.id(), source.id());
        String url = alias(job, vercel, source.id(), scheme + "://" + moved.domain());
        job.health(url);
        return new Published(NAME, project.id(), source.id(), url, source.page());
    }

    private static VercelApi.Project await(HostJob job, VercelApi vercel, String project, String deployment)
            throws HostException, CanceledException, InterruptedException {
        job.progress();
        while (true) {
            VercelApi.Project now = vercel.project(project);
            if (now.production().equals(deployment)) {
                job.say("Production is at deployment " + deployment);
                return now;
            }
            job.pause();
        }
    }

    /// Where the environment answers: at its alias when it has one.
    private String alias(HostJob job, VercelApi vercel, String deployment, String own)
            throws HostException, InterruptedException {
        String alias = job.setting("alias");
        if (alias.isEmpty()) {
            return own;
        }
        JsonNode assigned = vercel.exchange()
                .send(Call.post(vercel.uri("/v2/deployments/" + Exchange.part(deployment) + "/aliases"))
                        .json(Json.mapper().createObjectNode().put("alias", alias))
                        .repeatedFreely());
        String name = vercel.exchange().text(assigned, "alias");
        job.say("Vercel answers for it at " + name);
        return scheme + "://" + name;
    }
}
