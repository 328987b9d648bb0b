package dev.tone.platform.deployments.remote.git;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a GitOps controller reports on a commit, as Flux and Argo CD do through commit statuses. Nobody has to report.
final class ControllerStatus {
    /// Looks without any report after which nobody is taken to report.
    private static final int LOOKS = 4;

    private final HostJob job;
    private final String path;
    private final boolean required;
    private final List<String> elements;
    private final Map<String, String> said = new HashMap<>();

    /// @param required waits until somebody reports
    /// @param elements what the commit has, by name: a report that names one is about it
    ControllerStatus(HostJob job, String repository, String commit, boolean required, List<String> elements) {
        this.job = job;
        this.path = "/repos/" + repository + "/commits/" + Exchange.part(commit) + "/status";
        this.required = required;
        this.elements = elements;
    }

    /// @throws HostException `provider/rollout-failed` when a controller says that it failed
    void follow() throws HostException, CanceledException, InterruptedException {
        for (int look = 1; ; look++) {
            JsonNode status = job.api().get(path);
            JsonNode reports = status.path("statuses");
            for (JsonNode report : reports) {
                say(report);
            }
            if (reports.isEmpty()) {
                if (!required && look >= LOOKS) {
                    job.say("No controller reports on the commit; it is followed no further");
                    return;
                }
            } else {
                switch (status.path("state").asText()) {
                    case "success" -> {
                        return;
                    }
                    case "failure", "error" -> throw failed(reports);
                    default -> {}
                }
            }
            job.pause();
        }
    }

    private void say(JsonNode report) {
        String who = report.path("context").asText("?");
        String what = report.path("state").asText("?") + " "
                + report.path("description").asText("");
        if (!what.equals(said.put(who, what))) {
            String sentence = who + ": " + what.strip();
            elements.stream()
                    .filter(element -> names(who, element))
                    .findFirst()
                    .ifPresentOrElse(element -> job.say(element, sentence), () -> job.say(sentence));
            job.progress();
        }
    }

    /// Controllers put the name of what they look after between slashes: `kustomization/web/1a2b`, `argocd/web`.
    private static boolean names(String context, String element) {
        return ("/" + context + "/").contains("/" + element + "/");
    }

    private static HostException failed(JsonNode reports) {
        for (JsonNode report : reports) {
            String state = report.path("state").asText();
            if (state.equals("failure") || state.equals("error")) {
                return new HostException(
                        "provider/rollout-failed",
                        report.path("context").asText("The controller") + ": "
                                + report.path("description").asText(state) + ".");
            }
        }
        return new HostException("provider/rollout-failed", "The controller reports a failure.");
    }
}
