package dev.tone.platform.deployments.remote.netlify;

import com.fasterxml.jackson.databind.JsonNode;
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

/// Netlify's REST API as far as we use it.
///
/// Every deploy is made as a draft: it answers at an address of its own, where its health is looked at. Only then is
/// production moved to it, in one step, which is also how an earlier one comes back.
public final class NetlifyHost implements Host {
    private final URI api;

    public NetlifyHost(URI api) {
        this.api = api;
    }

    public static NetlifyHost real() {
        return new NetlifyHost(URI.create("https://api.netlify.com/api/v1"));
    }

    @Override
    public Provider description() {
        return NetlifyDescription.PROVIDER;
    }

    @Override
    public URI api(String token) {
        return api;
    }

    @Override
    public Map<String, String> headers(String token) {
        return Map.of("Authorization", "Bearer " + token, "User-Agent", "Tone Desktop (https://tone.dev)");
    }

    @Override
    public String account(Exchange exchange) throws HostException, InterruptedException {
        JsonNode user = exchange.get("/user");
        String name = Exchange.optional(user, "email");
        return name != null ? name : exchange.text(user, "id");
    }

    /// A site as environments of ours use it.
    private record Site(String id, String name, String url) {
        /// Where an environment answers.
        String address(Environment environment) {
            return environment.kind() == EnvironmentKind.PRODUCTION
                    ? url
                    : "https://" + environment.name() + "--" + name + ".netlify.app";
        }
    }

    private static Site site(Exchange exchange, String setting) throws HostException, InterruptedException {
        String wanted = setting.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        JsonNode site = exchange.get("/sites/" + Exchange.part(wanted));
        String secure = Exchange.optional(site, "ssl_url");
        return new Site(
                exchange.text(site, "id"),
                exchange.text(site, "name"),
                secure != null ? secure : exchange.text(site, "url"));
    }

    @Override
    public Target target(Exchange exchange, Environment environment, Map<String, String> settings)
            throws HostException, InterruptedException {
        Site site = site(exchange, settings.getOrDefault("site", ""));
        return new Target(site.name(), site.address(environment));
    }

    @Override
    public Published publish(HostJob job) throws HostException, CanceledException, IOException, InterruptedException {
        Site site = site(job.api(), job.setting("site"));
        boolean production = job.job().environment().kind() == EnvironmentKind.PRODUCTION;
        Published source = job.source(site.id());
        if (production && job.isRollback() && source != null && isReady(job.api(), source)) {
            job.say("Netlify still has deploy " + source.id() + "; it is published again");
            return production(job, site, source.id(), source.page());
        }
        NetlifyDeploy deploy = new NetlifyDeploy(job, site.id());
        JsonNode ready = deploy.run(production);
        String id = job.api().text(ready, "id");
        String own = Exchange.optional(ready, "deploy_ssl_url");
        String address = own != null ? own : job.api().text(ready, "deploy_url");
        job.health(address);
        String page = Exchange.optional(ready, "admin_url");
        String shown = page == null ? null : page + "/deploys/" + id;
        if (production) {
            return production(job, site, id, shown);
        }
        job.commit();
        return new Published("netlify", site.id(), id, address, shown);
    }

    private static boolean isReady(Exchange exchange, Published source) throws HostException, InterruptedException {
        try {
            return "ready"
                    .equals(exchange.get("/deploys/" + Exchange.part(source.id()))
                            .path("state")
                            .asText());
        } catch (HostException e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }

    private static Published production(HostJob job, Site site, String deploy, @Nullable String page)
            throws HostException, CanceledException, InterruptedException {
        Exchange api = job.api();
        String path = "/sites/" + Exchange.part(site.id());
        job.commit();
        // Publishing what is published already changes nothing.
        api.send(Call.post(api.uri(path + "/deploys/" + Exchange.part(deploy) + "/restore"))
                .repeatedFreely());
        job.progress();
        while (true) {
            JsonNode published = api.get(path).path("published_deploy");
            if (deploy.equals(published.path("id").asText())) {
                job.say("Netlify has published deploy " + deploy + " at " + site.url());
                return new Published("netlify", site.id(), deploy, site.url(), page);
            }
            job.pause();
        }
    }
}
