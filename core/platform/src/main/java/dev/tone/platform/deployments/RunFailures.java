package dev.tone.platform.deployments;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;

/// What went wrong with a deployment that no step of its own has named.
final class RunFailures {
    private static final int LONGEST_MESSAGE = 80;

    private RunFailures() {}

    /// At the stage that it is in.
    static Failure of(Deployment now, String code, String message) {
        StageName stage = now.stages().isEmpty()
                ? StageName.QUEUE
                : now.stages().getLast().name();
        String sentence =
                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE - 1) + "…";
        return new Failure(stage, code, sentence, null, null, null, null);
    }

    /// Files that could not be read or written.
    static Failure disk(Deployment now, Exception e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("No space left") || text.contains("not enough space")) {
            return of(now, "disk/full", "The disk is full. Free some space, then retry.");
        }
        return of(now, "deployment/files", "Files could not be read or written. The platform's log says more.");
    }
}
