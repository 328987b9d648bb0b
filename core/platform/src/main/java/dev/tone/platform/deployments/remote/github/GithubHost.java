package dev.tone.platform.deployments.remote.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.json.Json;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.Host;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.Published;
import dev.tone.platform.kernel.egress.Call;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/// GitHub's REST API as far as workflows need it.
public final class GithubHost implements Host {
    private static final String NAME = "github";
    private static final Pattern REPOSITORY = Pattern.compile("[\\w.-]+/[\\w.-]+");

    private final URI api;

    public GithubHost(URI api) {
        this.api = api;
    }

    public static GithubHost real() {
        return new GithubHost(URI.create("https://api.github.com"));
    }

    @Override
    public Provider description() {
        return GithubDescription.PROVIDER;
    }

    @Override
    public URI api(String token) {
        return api;
    }

    @Override
    public Map<String, String> headers(String token) {
        return Map.of(
                "Authorization", "Bearer " + token,
                "Accept", "application/vnd.github+json",
                "X-GitHub-Api-Version", "2022-11-28",
                "User-Agent", "Tone Desktop");
    }

    @Override
    public String account(Exchange exchange) throws HostException, InterruptedException {
        return exchange.text(exchange.get("/user"), "login");
    }

    private static String repository(String setting) throws HostException {
        String wanted = setting.replaceFirst("^https://github\\.com/", "").replaceFirst("(\\.git)?/?$", "");
        if (!REPOSITORY.matcher(wanted).matches()) {
            throw new HostException("provider/invalid-repository", "`" + setting + "` is not owner/name.");
        }
        return "/repos/" + wanted;
    }

    private static String workflow(String setting) {
        return "/actions/workflows/" + Exchange.part(setting.replaceFirst("^\\.github/workflows/", ""));
    }

    @Override
    public Target target(Exchange exchange, Environment environment, Map<String, String> settings)
            throws HostException, InterruptedException {
        String repository = repository(settings.getOrDefault("repository", ""));
        String name = exchange.text(exchange.get(repository), "full_name");
        JsonNode workflow = exchange.get(repository + workflow(settings.getOrDefault("workflow", "")));
        if (!"active".equals(workflow.path("state").asText())) {
            throw new HostException(
                    "provider/workflow-disabled", "The workflow is not active at GitHub. Enable it there.");
        }
        return new Target(name + " · " + exchange.text(workflow, "name"), settings.get("url"));
    }

    @Override
    public Published publish(HostJob job) throws HostException, CanceledException, InterruptedException {
        String repository = repository(job.setting("repository"));
        Published source = job.source(repository);
        DeploymentKind kind = job.deployment().kind();
        GithubRun run = source != null && (kind == DeploymentKind.ROLLBACK || kind == DeploymentKind.RETRY)
                ? GithubRun.again(job, repository, source, kind == DeploymentKind.RETRY)
                : GithubRun.of(job, repository, dispatch(job, repository));
        String page = run.follow();
        String url = job.setting("url");
        job.commit();
        if (url.isEmpty()) {
            return new Published(NAME, repository, run.id(), null, page);
        }
        job.health(url);
        return new Published(NAME, repository, run.id(), url, page);
    }

    /// @return the run's id
    private static String dispatch(HostJob job, String repository) throws HostException, InterruptedException {
        Exchange github = job.api();
        ObjectNode request = Json.mapper().createObjectNode();
        request.put("ref", job.setting("ref"));
        request.put("return_run_details", true);
        ObjectNode inputs = inputs(job);
        if (!inputs.isEmpty()) {
            request.set("inputs", inputs);
        }
        // Never repeated blindly: each time would be a deployment.
        JsonNode started =
                github.send(Call.post(github.uri(repository + workflow(job.setting("workflow")) + "/dispatches"))
                        .json(request));
        return github.text(started, "workflow_run_id");
    }

    /// GitHub refuses inputs that the workflow does not name, so people say which it has.
    private static ObjectNode inputs(HostJob job) throws HostException {
        ObjectNode inputs = Json.mapper().createObjectNode();
        for (String name : job.setting("inputs").split("[,\\s]+")) {
            String reason = job.deployment().reason();
            switch (name) {
                case "" -> {}
                case "environment" -> inputs.put(name, job.job().environment().name());
                case "release" -> inputs.put(name, job.release().digest());
                case "deployment" -> inputs.put(name, job.deployment().id().value());
                case "reason" -> inputs.put(name, reason == null ? "" : reason);
                default ->
                    throw new HostException(
                            "provider/unknown-input",
                            "There is no input `" + name + "`: environment, release, deployment or reason.");
            }
        }
        return inputs;
    }
}
