package dev.tone.platform.deployments.remote.netlify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.json.Json;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.provider.Value;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.Published;
import dev.tone.platform.deployments.remote.Sha1;
import dev.tone.platform.deployments.remote.Uploads;
import dev.tone.platform.kernel.egress.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes one deploy: says what it consists of, sends what is missing, waits until it is ready.
final class NetlifyDeploy {
    private final HostJob job;
    private final Exchange api;
    private final String site;
    private String said = "";

    NetlifyDeploy(HostJob job, String site) {
        this.job = job;
        this.api = job.api();
        this.site = site;
    }

    /// @return the deploy, ready and not published
    JsonNode run(boolean production) throws HostException, CanceledException, IOException, InterruptedException {
        Map<String, String> digests = Sha1.of(job);
        job.check();
        String title = "Deployment " + job.deployment().number() + " of "
                + job.deployment().artifactName();
        JsonNode deploy =
                api.send(Call.post(api.uri("/sites/" + Exchange.part(site) + "/deploys?title=" + Exchange.part(title)))
                        .json(request(digests, production))
                        // A second draft would be no harm: nobody sees it.
                        .repeatedFreely());
        String id = api.text(deploy, "id");
        job.remember(new Published("netlify", site, id, null, Exchange.optional(deploy, "admin_url")));
        try {
            // Made in the background where there are many files; what is missing is known once it is prepared.
            while (Set.of("new", "preparing", "enqueued").contains(state(deploy))) {
                job.pause();
                deploy = look(id);
            }
            send(id, deploy, digests);
            while (!state(deploy).equals("ready")) {
                job.pause();
                deploy = look(id);
            }
            return deploy;
        } catch (CanceledException e) {
            cancel(id);
            throw e;
        } catch (HostException e) {
            if (job.job().cancellation().isCanceled()) {
                cancel(id);
            }
            throw e;
        }
    }

    private ObjectNode request(Map<String, String> digests, boolean production) {
        ObjectNode request = Json.mapper().createObjectNode();
        ObjectNode files = request.putObject("files");
        digests.forEach((path, digest) -> files.put("/" + path, digest));
        request.put("draft", true);
        request.put("async", true);
        if (!production) {
            request.put("branch", job.job().environment().name());
        }
        ArrayNode variables = request.putArray("environment");
        for (Value value : job.job().values()) {
            ObjectNode variable = variables.addObject();
            variable.put("key", value.name());
            variable.put("value", value.value());
            variable.put("is_secret", value.secret());
            variable.putArray("scopes").add("functions").add("runtime");
        }
        return request;
    }

    private JsonNode look(String id) throws HostException, InterruptedException {
        return api.get("/deploys/" + Exchange.part(id));
    }

    /// The deploy's state, told to people when it is a new one.
    private String state(JsonNode deploy) throws HostException {
        String state = api.text(deploy, "state");
        if (!state.equals(said)) {
            said = state;
            job.progress();
            job.say("Netlify: " + state);
        }
        if (state.equals("error") || state.equals("rejected")) {
            String why = Exchange.optional(deploy, "error_message");
            throw new HostException(
                    "provider/deploy-failed", "Netlify could not deploy it" + (why == null ? "." : ": " + why));
        }
        return state;
    }

    private void send(String id, JsonNode deploy, Map<String, String> digests)
            throws HostException, CanceledException, InterruptedException {
        Set<String> required = Stream.of(deploy.path("required"))
                .flatMap(list -> list.valueStream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        Set<String> left = new HashSet<>(required);
        List<ArtifactFile> missing = new ArrayList<>();
        for (ArtifactFile file : job.release().files()) {
            if (left.remove(digests.get(file.path()))) {
                missing.add(file); // equal files are sent once
            }
        }
        if (!left.isEmpty()) {
            throw HostException.unexpected("Netlify", "asks for files that it was not told of");
        }
        Uploads.all(job, missing, file -> upload(id, file));
    }

    private void upload(String id, ArtifactFile file) throws HostException, InterruptedException {
        String path = Stream.of(file.path().split("/")).map(Exchange::part).collect(Collectors.joining("/"));
        JsonNode stored = api.send(
                Call.of("PUT", api.uri("/deploys/" + Exchange.part(id) + "/files/" + path + "?size=" + file.size()))
                        .file(job.file(file.path()), file.size()));
        long size = stored.path("size").asLong(file.size());
        if (size != file.size()) {
            throw HostException.unexpected("Netlify", file.path() + " arrived with " + size + " bytes");
        }
    }

    /// Best effort: a draft that stays is seen by nobody.
    private void cancel(String id) throws InterruptedException {
        try {
            api.unconcerned().send(Call.post(api.uri("/deploys/" + Exchange.part(id) + "/cancel")));
            job.say("Netlify has canceled deploy " + id);
        } catch (HostException e) {
            job.warn("Netlify did not cancel deploy " + id + "; it is a draft that nobody sees. " + e.sentence());
        }
    }
}
