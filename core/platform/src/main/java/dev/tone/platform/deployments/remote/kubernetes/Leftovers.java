package dev.tone.platform.deployments.remote.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.kubernetes.Cluster.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a trial left on a cluster because its platform was ended: Services that are narrowed to the pods of one
/// release,
/// and the second Deployments. The Services come first, so that nobody is led to pods that go.
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
        Resource deployments = cluster.resource("apps/v1", "Deployment").orElseThrow();
        for (JsonNode deployment : labeled(deployments)) {
            String track = deployment
                    .at("/spec/template/metadata/labels")
                    .path(Gradually.TRACK)
                    .asText();
            if (track.equals(Gradually.NEXT)) {
                ObjectNode named = ((ObjectNode) deployment.deepCopy())
                        .put("apiVersion", "apps/v1")
                        .put("kind", "Deployment");
                Manifest second = Manifest.of(named);
                cluster.delete(deployments, second);
                LOG.info("{} of a trial that nobody leads any more is removed", second.title());
            }
        }
    }

    private JsonNode labeled(Resource resource) throws HostException, InterruptedException {
        return cluster.labeled(resource, Applying.ENVIRONMENT + "=" + environment);
    }
}
