package dev.tone.platform.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookSender;
import org.jspecify.annotations.Nullable;

/// Which of the things that senders tell are a reason to deploy.
final class Relevance {
    private static final String HEADS = "refs/heads/";
    private static final String TEST = "dev.tone.webhook.test";

    private Relevance() {}

    /// @return why the call does nothing, for people; null when it deploys
    static @Nullable String objection(HookSender sender, Hook.Deploy deploy, Proven call) {
        String event = call.event();
        String byKind = switch (sender) {
            case GITHUB -> github(event == null ? "" : event, call.body());
            case STANDARD -> TEST.equals(event) || "ping".equals(event) ? "It is a test." : null;
            case VERCEL, NETLIFY -> null;
        };
        if (byKind != null) {
            return byKind;
        }
        String wanted = deploy.branch();
        String branch = branch(call.body());
        return wanted == null || branch == null || branch.equals(wanted)
                ? null
                : "It is about the branch " + branch + ", not about " + wanted + ".";
    }

    private static @Nullable String github(String event, JsonNode body) {
        return switch (event) {
            case "ping" -> "It is a test.";
            case "push" -> body.path("deleted").asBoolean() ? "A branch was removed." : null;
            case "workflow_run" ->
                body.path("action").asText().equals("completed")
                                && body.at("/workflow_run/conclusion").asText().equals("success")
                        ? null
                        : "The workflow has not succeeded.";
            case "release" -> body.path("action").asText().equals("published") ? null : "No release was published.";
            default ->
                "Nothing is deployed on " + (event.isEmpty() ? "an event without a name" : "“" + event + "”") + ".";
        };
    }

    /// That the call says it is about; null for none.
    private static @Nullable String branch(JsonNode body) {
        String ref = body.path("ref").asText(body.at("/data/ref").asText(""));
        if (ref.startsWith(HEADS)) {
            return ref.substring(HEADS.length());
        }
        String head = body.at("/workflow_run/head_branch").asText("");
        return head.isEmpty() ? null : head;
    }
}
