package dev.tone.platform.deployments.remote.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.Published;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// A run of a workflow, followed to its end: jobs and steps as they change, a job's lines when it has ended.
final class GithubRun {
    private static final long LARGEST_LOG = 32L << 20;
    private static final int PAGE = 100;
    private static final String COMPLETED = "completed";
    /// What GitHub puts before each line; our log has its own times.
    private static final String TIME = "(?m)^\\uFEFF?\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z ";

    private final HostJob job;
    private final Exchange github;
    private final String repository;
    private final String path;
    private final String id;
    /// Attempts before this one are over and not ours.
    private final int attempt;
    private final Map<String, String> said = new HashMap<>();
    private final Set<String> logged = new HashSet<>();
    /// Sentences about what failed, in order.
    private final List<String> failed = new ArrayList<>();

    private GithubRun(HostJob job, String repository, String id, int attempt) {
        this.job = job;
        this.github = job.api();
        this.repository = repository;
        this.id = id;
        this.path = repository + "/actions/runs/" + Exchange.part(id);
        this.attempt = attempt;
    }

    static GithubRun of(HostJob job, String repository, String id) {
        return new GithubRun(job, repository, id, 1);
    }

    /// Runs an earlier run again, with its commit and inputs.
    ///
    /// @param failedOnly only what failed
    static GithubRun again(HostJob job, String repository, Published source, boolean failedOnly)
            throws HostException, InterruptedException {
        GithubRun before = of(job, repository, source.id());
        JsonNode run = job.api().get(before.path);
        boolean part = failedOnly && !run.path("conclusion").asText().equals("success");
        job.say("Run " + source.id() + " of commit " + run.path("head_sha").asText("?") + " is run again"
                + (part ? ", only what failed" : ""));
        job.api().send(Call.post(job.api().uri(before.path + (part ? "/rerun-failed-jobs" : "/rerun"))));
        return new GithubRun(
                job, repository, source.id(), run.path("run_attempt").asInt(1) + 1);
    }

    String id() {
        return id;
    }

    /// @return where GitHub shows it
    String follow() throws HostException, CanceledException, InterruptedException {
        try {
            JsonNode run = look();
            job.remember(new Published("github", repository, id, null, Exchange.optional(run, "html_url")));
            while (!isOver(run)) {
                job.pause();
                run = look();
            }
            artifacts();
            String conclusion = github.text(run, "conclusion");
            if (!conclusion.equals("success")) {
                throw new HostException(
                        "provider/deploy-failed",
                        failed.isEmpty()
                                ? "The workflow ended: " + conclusion.replace('_', ' ') + "."
                                : failed.getFirst());
            }
            return github.text(run, "html_url");
        } catch (CanceledException e) {
            cancel();
            throw e;
        } catch (HostException e) {
            if (job.job().cancellation().isCanceled()) {
                cancel();
            }
            throw e;
        }
    }

    private boolean isOver(JsonNode run) throws HostException {
        return github.text(run, "status").equals(COMPLETED)
                && run.path("run_attempt").asInt(1) >= attempt;
    }

    private JsonNode look() throws HostException, InterruptedException {
        JsonNode run = github.get(path);
        if (run.path("run_attempt").asInt(1) < attempt) {
            return run; // the new attempt is not there yet
        }
        changed("run", "GitHub: " + github.text(run, "status").replace('_', ' '));
        int seen = 0;
        for (int page = 1; ; page++) {
            JsonNode jobs = github.get(path + "/jobs?filter=latest&per_page=" + PAGE + "&page=" + page);
            for (JsonNode each : jobs.path("jobs")) {
                seen++;
                job(each);
            }
            if (jobs.path("jobs").size() < PAGE
                    || seen >= jobs.path("total_count").asInt()) {
                return run;
            }
        }
    }

    private void job(JsonNode each) throws HostException, InterruptedException {
        String number = github.text(each, "id");
        String name = github.text(each, "name");
        String conclusion = each.path("conclusion").asText("");
        for (JsonNode step : each.path("steps")) {
            String key = number + "/" + step.path("number").asText();
            if (step.path("status").asText().equals(COMPLETED)) {
                String how = step.path("conclusion").asText("?");
                changed(key, name + " / " + step.path("name").asText("?") + ": " + how);
                if (how.equals("failure") && logged.add("failed " + key)) {
                    failed.add(name + " failed at “" + step.path("name").asText("?") + "”.");
                }
            }
        }
        if (!each.path("status").asText().equals(COMPLETED)) {
            changed(number, name + ": " + each.path("status").asText("?").replace('_', ' '));
            return;
        }
        changed(number, name + ": " + conclusion);
        if (logged.add(number) && !conclusion.equals("skipped")) {
            lines(number, name);
        }
    }

    private void changed(String key, String sentence) {
        if (!sentence.equals(said.put(key, sentence))) {
            job.progress();
            job.say(sentence);
        }
    }

    /// GitHub answers with an address elsewhere that needs no token, and gets none.
    private void lines(String number, String name) throws HostException, InterruptedException {
        Answer where =
                github.answer(Call.get(github.uri(repository + "/actions/jobs/" + Exchange.part(number) + "/logs")));
        String location = where.header("Location");
        if (where.status() == 401) {
            throw github.refused(where);
        }
        if (location == null) {
            job.warn("GitHub has no lines of " + name + " (" + where.status() + ")");
            return;
        }
        Answer log = github.raw(Call.get(address(location)).atMost(LARGEST_LOG));
        if (!log.isSuccess()) {
            job.warn("The lines of " + name + " could not be fetched (" + log.status() + ")");
            return;
        }
        job.output(log.text().replaceAll(TIME, ""));
    }

    private static URI address(String location) throws HostException {
        try {
            return URI.create(location);
        } catch (IllegalArgumentException e) {
            throw HostException.unexpected("GitHub Actions", "an address of a log that is none");
        }
    }

    private void artifacts() throws HostException, InterruptedException {
        JsonNode artifacts = github.get(path + "/artifacts?per_page=" + PAGE).path("artifacts");
        if (!artifacts.isEmpty()) {
            StringJoiner names = new StringJoiner(", ");
            artifacts.forEach(artifact -> names.add(String.format(
                    Locale.ROOT,
                    "%s (%,d bytes)",
                    artifact.path("name").asText("?"),
                    artifact.path("size_in_bytes").asLong())));
            job.say("GitHub keeps of this run: " + names);
        }
    }

    /// Best effort: a run may end by itself in the same moment.
    private void cancel() throws InterruptedException {
        Exchange still = github.unconcerned();
        try {
            still.send(Call.post(still.uri(path + "/cancel")));
            job.say("GitHub cancels run " + id);
        } catch (HostException e) {
            job.warn("GitHub did not cancel run " + id + ": it may have ended before. " + e.sentence());
        }
    }
}
