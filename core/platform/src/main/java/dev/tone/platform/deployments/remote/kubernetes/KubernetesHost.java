package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.json.Json;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.Host;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.Published;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Authority;
import dev.tone.platform.kernel.egress.Call;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cluster of Kubernetes, 1.27 or newer, through its REST API.
///
/// All manifests of a release are tried first and then applied by the server; the rollout is watched; when it fails or
/// is canceled, everything goes back to what it was. Proved against the published schemas and a simulated cluster, not
/// on a real one.
public final class KubernetesHost implements Host {
    @Override
    public Provider description() {
        return KubernetesDescription.PROVIDER;
    }

    @Override
    public URI api(String token) throws HostException {
        return Kubeconfig.read(token).server();
    }

    @Override
    public @Nullable Authority authority(String token) throws HostException {
        return Kubeconfig.read(token).authority();
    }

    @Override
    public Map<String, String> headers(String token) throws HostException {
        return Map.of(
                "Authorization", "Bearer " + Kubeconfig.read(token).token(),
                "Accept", "application/json",
                "User-Agent", "Tone Desktop");
    }

    @Override
    public List<String> secrets(String token) {
        try {
            return List.of(token, Kubeconfig.read(token).token());
        } catch (HostException e) {
            return List.of(token);
        }
    }

    @Override
    public String account(Exchange exchange) throws HostException, InterruptedException {
        JsonNode review = exchange.send(Call.post(exchange.uri("/apis/authentication.k8s.io/v1/selfsubjectreviews"))
                .json(Json.mapper()
                        .createObjectNode()
                        .put("apiVersion", "authentication.k8s.io/v1")
                        .put("kind", "SelfSubjectReview"))
                .repeatedFreely());
        return exchange.text(review.at("/status/userInfo"), "username");
    }

    @Override
    public Target target(Exchange exchange, Environment environment, Map<String, String> settings)
            throws HostException, InterruptedException {
        URI server = exchange.uri("");
        String version = exchange.text(exchange.get("/version"), "gitVersion");
        String namespace = settings.getOrDefault("namespace", "");
        if (!namespace.isEmpty()) {
            Answer answer = exchange.answer(Call.get(exchange.uri("/api/v1/namespaces/" + Exchange.part(namespace))));
            if (answer.status() == 404) {
                throw new HostException(
                        "provider/no-namespace", "The cluster has no namespace “" + namespace + "”. Make it first.");
            }
        }
        return new Target(server.getAuthority() + " · " + version, settings.get("url"));
    }

    @Override
    public void takeBack(Exchange exchange, EnvironmentId environment) throws HostException, InterruptedException {
        new Leftovers(new Cluster(exchange), environment.value()).remove();
    }

    @Override
    public Published publish(HostJob job) throws HostException, CanceledException, IOException, InterruptedException {
        Cluster cluster = new Cluster(job.api());
        String namespace = job.setting("namespace").isEmpty() ? "default" : job.setting("namespace");
        List<Manifest> manifests = SecretValues.added(ManifestFiles.read(job), job, namespace);
        Applying applying = new Applying(job, cluster);
        applying.plan(manifests, namespace, Set.of(job.setting("leaveout").split("[,\\s]+")));
        String url = job.setting("url");
        try {
            if (job.strategy().isAtOnce()) {
                applying.run();
                new Rollout(job, cluster, applying).watch();
            } else {
                new Gradually(job, cluster, applying).run();
            }
            if (!url.isEmpty()) {
                job.health(url);
            }
            job.commit();
        } catch (HostException | CanceledException e) {
            applying.undo();
            throw e;
        }
        applying.prune();
        return new Published(
                KubernetesDescription.NAME,
                String.valueOf(job.api().uri("").getAuthority()),
                job.deployment().id().value(),
                url.isEmpty() ? null : url,
                null);
    }
}
