package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.json.Json;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.kubernetes.Cluster.Resource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a trial left on a cluster because its platform was ended: routes with its weights, Services that are
/// narrowed to the pods of one release, and the second Services and Deployments. How visitors come goes back
/// first, so that nobody is led to pods that go.
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final Cluster cluster;
    private final String environment;

    /// @param environment whose objects are looked at
    Leftovers(Cluster cluster, String environment) {
        this.cluster = cluster;
        this.environment = environment;
    }

    void remove() throws HostException, InterruptedException {
        for (String version : List.of("v1", "v1beta1")) {
            Resource routes = cluster.resource("gateway.networking.k8s.io/" + version, "HTTPRoute")
                    .orElse(null);
            if (routes != null) {
                widen(routes);
            }
        }
        Resource services = cluster.resource("v1", "Service").orElseThrow();
        for (JsonNode service : labeled(services)) {
            ObjectNode meant = Applying.before(service);
            if (meant != null && meant.at("/spec/selector").has(Gradually.HASH)) {
                meant.withObject("/spec/selector").remove(Gradually.HASH);
                Manifest wide = Manifest.of(meant);
                cluster.apply(services, wide, Applying.content(wide, environment), false);
                LOG.info("{} reaches all of its pods again", wide.title());
            }
        }
        removeSeconds(services, "v1", "Service", "/metadata/labels");
        Resource deployments = cluster.resource("apps/v1", "Deployment").orElseThrow();
        removeSeconds(deployments, "apps/v1", "Deployment", "/spec/template/metadata/labels");
    }

    private void widen(Resource routes) throws HostException, InterruptedException {
        for (JsonNode route : labeled(routes)) {
            String whole =
                    route.at("/metadata/annotations").path(RouteWeights.WHOLE).asText();
            if (!whole.isEmpty()) {
                Manifest before = Manifest.of(Json.read(whole, ObjectNode.class));
                cluster.apply(routes, before, Applying.content(before, environment), false);
                LOG.info("{} leads where it led before the trial", before.title());
            }
        }
    }

    private void removeSeconds(Resource resource, String apiVersion, String kind, String labels)
            throws HostException, InterruptedException {
        for (JsonNode each : labeled(resource)) {
            if (each.at(labels).path(Gradually.TRACK).asText().equals(Gradually.NEXT)) {
                Manifest second = Manifest.of(((ObjectNode) each.deepCopy())
                        .put("apiVersion", apiVersion)
                        .put("kind", kind));
                cluster.delete(resource, second);
                LOG.info("{} of a trial that nobody leads any more is removed", second.title());
            }
        }
    }

    private JsonNode labeled(Resource resource) throws HostException, InterruptedException {
        return cluster.labeled(resource, Applying.ENVIRONMENT + "=" + environment);
    }
}
