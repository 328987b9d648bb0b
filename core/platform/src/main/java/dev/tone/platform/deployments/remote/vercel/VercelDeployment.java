package dev.tone.platform.deployments.remote.vercel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.json.Json;
import dev.tone.model.log.LineOrigin;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.Published;
import dev.tone.platform.deployments.remote.Sha1;
import dev.tone.platform.deployments.remote.Uploads;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes one deployment: says what it consists of, sends what is missing, follows it until it is ready.
final class VercelDeployment {
    /// A file may go missing between our two requests; more often than this it is something else.
    private static final int ROUNDS = 3;

    private static final int BAD_REQUEST = 400;

    private final HostJob job;
    private final VercelApi vercel;
    private final VercelApi.Project project;
    private final Set<String> written = new HashSet<>();
    private long since;
    private String said = "";

    VercelDeployment(HostJob job, VercelApi vercel, VercelApi.Project project) {
        this.job = job;
        this.vercel = vercel;
        this.project = project;
    }

    /// @return the deployment, ready
    JsonNode run(boolean production) throws HostException, CanceledException, IOException, InterruptedException {
        JsonNode deployment = create(production);
        String id = vercel.exchange().text(deployment, "id");
        job.remember(new Published("vercel", project.id(), id, null, Exchange.optional(deployment, "inspectorUrl")));
        try {
            while (!state(deployment).equals("READY")) {
                job.pause();
                events(id);
                deployment = vercel.get("/v13/deployments/" + Exchange.part(id));
            }
            events(id);
            return deployment;
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

    private JsonNode create(boolean production)
            throws HostException, CanceledException, IOException, InterruptedException {
        Map<String, String> digests = Sha1.of(job);
        ObjectNode request = request(digests, production);
        for (int round = 1; ; round++) {
            job.check();
            // What came of it is not known when the answer is lost; a second deployment would move production twice.
            Answer answer = vercel.exchange()
                    .answer(Call.post(vercel.uri("/v13/deployments?skipAutoDetectionConfirmation=1&forceNew=1"))
                            .json(request));
            if (answer.isSuccess()) {
                return answer.json();
            }
            JsonNode error = answer.json().path("error");
            if (answer.status() != BAD_REQUEST
                    || !error.path("code").asText().equals("missing_files")
                    || round > ROUNDS) {
                throw vercel.exchange().refused(answer);
            }
            send(error.path("missing"), digests);
        }
    }

    private ObjectNode request(Map<String, String> digests, boolean production) {
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("name", project.name());
        request.put("project", project.id());
        if (production) {
            request.put("target", "production");
        }
        ArrayNode files = request.putArray("files");
        for (ArtifactFile file : job.release().files()) {
            files.addObject()
                    .put("file", file.path())
                    .put("sha", digests.get(file.path()))
                    .put("size", file.size());
        }
        request.putObject("meta")
                .put("toneDeployment", job.deployment().id().value())
                .put("toneRelease", job.release().digest());
        // It is built already: empty commands are skipped, and the files are served from where they are.
        ObjectNode settings = request.putObject("projectSettings");
        settings.putNull("framework");
        settings.put("installCommand", "");
        settings.put("buildCommand", "");
        settings.put("outputDirectory", ".");
        return request;
    }

    private void send(JsonNode missing, Map<String, String> digests)
            throws HostException, CanceledException, InterruptedException {
        Set<String> wanted = new HashSet<>();
        missing.forEach(digest -> wanted.add(digest.asText()));
        List<ArtifactFile> files = new ArrayList<>();
        for (ArtifactFile file : job.release().files()) {
            if (wanted.remove(digests.get(file.path()))) {
                files.add(file); // equal files are sent once
            }
        }
        if (files.isEmpty() || !wanted.isEmpty()) {
            throw HostException.unexpected("Vercel", "asks for files that it was not told of");
        }
        Uploads.all(
                job,
                files,
                file -> vercel.exchange()
                        .send(Call.post(vercel.uri("/v2/files"))
                                .file(job.file(file.path()), file.size())
                                .header("x-vercel-digest", String.valueOf(digests.get(file.path())))
                                .repeatedFreely()));
    }

    private String state(JsonNode deployment) throws HostException {
        String state = vercel.exchange().text(deployment, "readyState");
        if (!state.equals(said)) {
            said = state;
            job.progress();
            job.say("Vercel: " + state.toLowerCase(Locale.ROOT));
        }
        switch (state) {
            case "ERROR", "CANCELED", "BLOCKED", "DELETED" -> {
                String why = Exchange.optional(deployment, "errorMessage");
                throw new HostException(
                        "provider/deploy-failed",
                        state.equals("CANCELED")
                                ? "The deployment was canceled at Vercel."
                                : "Vercel could not deploy it" + (why == null ? "." : ": " + why));
            }
            default -> {
                return state;
            }
        }
    }

    /// What Vercel wrote since the last look; a line may come twice, and is written once.
    private void events(String id) throws HostException, InterruptedException {
        JsonNode events = vercel.get("/v3/deployments/" + Exchange.part(id)
                + "/events?builds=1&direction=forward&limit=-1" + (since == 0 ? "" : "&since=" + since));
        for (JsonNode event : events) {
            JsonNode body = event.has("payload") ? event.path("payload") : event;
            String text = body.path("text").asText("");
            String key = body.path("serial").asText("") + body.path("id").asText("") + text;
            if (!text.isBlank() && written.add(key)) {
                String writer = writer(body);
                if (writer == null) {
                    job.output(text);
                } else {
                    job.output(writer, text);
                }
                since = Math.max(since, event.path("created").asLong());
            }
        }
    }

    /// Of several builds of one deployment each says where it begins; a lone one begins at the root.
    private static @Nullable String writer(JsonNode event) {
        return LineOrigin.kept(event.at("/info/entrypoint").asText("").strip().replaceFirst("^(?:\\./?)?$", ""));
    }

    /// Best effort, and honest about it: what was ready a moment before has the traffic.
    private void cancel(String id) throws InterruptedException {
        try {
            vercel.unconcerned()
                    .exchange()
                    .send(Call.of("PATCH", vercel.uri("/v12/deployments/" + Exchange.part(id) + "/cancel")));
            job.say("Vercel has canceled deployment " + id);
        } catch (HostException e) {
            job.warn("Vercel did not cancel deployment " + id + ": it may have been ready before. Look at its page. "
                    + e.sentence());
        }
    }
}
