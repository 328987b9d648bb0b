package dev.tone.platform.deployments.remote.git;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import java.util.HashMap;
import java.util.Map;

/// What a GitOps controller reports on a commit, as Flux and Argo CD do through commit statuses. Nobody has to report.
final class ControllerStatus {
    /// Looks without any report after which nobody is taken to report.
    private static final int LOOKS = 4;

    private final HostJob job;
    private final String path;
    private final boolean required;
    private final Map<String, String> said = new HashMap<>();

    /// @param required waits until somebody reports
    ControllerStatus(HostJob job, String repository, String commit, boolean required) {
        this.job = job;
        this.path = "/repos/" + repository + "/commits/" + Exchange.part(commit) + "/status";
        this.required = required;
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
            job.say(who + ": " + what.strip());
            job.progress();
        }
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
