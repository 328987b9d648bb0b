package dev.tone.platform.deployments.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// GitHub with one repository and one workflow of two jobs; logs are served elsewhere, for whoever has the address.
final class SimulatedGithub extends SimulatedApi {
    private final Map<Long, Run> runs = new LinkedHashMap<>();
    private final List<JsonNode> dispatched = new ArrayList<>();
    private boolean testsFail;

    private static final class Run {
        private final long id;
        private int attempt = 1;
        private int looks;
        private String conclusion = "";
        private boolean part;
        private boolean fails;

        private Run(long id) {
            this.id = id;
        }
    }

    SimulatedGithub() {
        super("github", "/api");
    }

    synchronized void testsFail(boolean fail) {
        testsFail = fail;
    }

    synchronized List<JsonNode> dispatched() {
        return List.copyOf(dispatched);
    }

    synchronized int runs() {
        return runs.size();
    }

    synchronized int attempts(long run) {
        return runs.get(run).attempt;
    }

    synchronized boolean onlyFailedAgain(long run) {
        return runs.get(run).part;
    }

    synchronized String conclusion(long run) {
        return runs.get(run).conclusion;
    }

    @Override
    Reply reply(ApiDescription.Matched request, JsonNode body, byte[] bytes, HttpExchange exchange) {
        String operation = request.operation().name();
        if (operation.equals("users/get-authenticated")) {
            return Reply.json(200, Map.of("login", "me", "id", 1));
        }
        if (!request.parameter("owner").equals("acme")
                || !request.parameter("repo").equals("shop")) {
            return Reply.json(404, Map.of("message", "Not Found"));
        }
        return switch (operation) {
            case "repos/get" -> Reply.json(200, Map.of("id", 7, "name", "shop", "full_name", "acme/shop"));
            case "actions/get-workflow" ->
                request.parameter("workflow_id").equals("deploy.yml")
                        ? Reply.json(200, Map.of("id", 9, "name", "Deploy", "state", "active"))
                        : Reply.json(404, Map.of("message", "Not Found"));
            case "actions/create-workflow-dispatch" -> dispatch(body);
            case "actions/get-workflow-run" -> look(run(request));
            case "actions/list-jobs-for-workflow-run" -> Reply.json(200, jobs(run(request)));
            case "actions/download-job-logs-for-workflow-run" ->
                new Reply(302, null, Map.of("Location", site() + "/blob/" + request.parameter("job_id") + "?sig=1"));
            case "actions/cancel-workflow-run" -> {
                run(request).conclusion = "cancelled";
                yield Reply.json(202, Map.of());
            }
            case "actions/re-run-workflow" -> again(run(request), false);
            case "actions/re-run-workflow-failed-jobs" -> again(run(request), true);
            case "actions/list-workflow-run-artifacts" ->
                Reply.json(
                        200,
                        Map.of(
                                "total_count",
                                1,
                                "artifacts",
                                List.of(Map.of("id", 1, "name", "site", "size_in_bytes", 1234))));
            default -> throw new IllegalStateException(operation);
        };
    }

    private Run run(ApiDescription.Matched request) {
        return runs.get(Long.parseLong(request.parameter("run_id")));
    }

    private Reply dispatch(JsonNode body) {
        dispatched.add(body);
        Run run = new Run(100 + runs.size() + 1L);
        run.fails = testsFail;
        runs.put(run.id, run);
        return Reply.json(
                200,
                Map.of(
                        "workflow_run_id", run.id,
                        "run_url", api() + "/runs/" + run.id,
                        "html_url", "https://github.com/acme/shop/actions/runs/" + run.id));
    }

    private Reply again(Run run, boolean part) {
        run.attempt++;
        run.looks = 0;
        run.conclusion = "";
        run.part = part;
        run.fails = testsFail;
        return Reply.json(201, Map.of());
    }

    private Reply look(Run run) {
        run.looks++;
        if (run.looks >= 4 && run.conclusion.isEmpty()) {
            run.conclusion = run.fails ? "failure" : "success";
        }
        ObjectNode json = Json.mapper().createObjectNode();
        json.put("id", run.id)
                .put("run_attempt", run.attempt)
                .put("head_sha", "c0ffee")
                .put("status", !run.conclusion.isEmpty() ? "completed" : run.looks > 1 ? "in_progress" : "queued")
                .put("html_url", "https://github.com/acme/shop/actions/runs/" + run.id);
        if (run.conclusion.isEmpty()) {
            json.putNull("conclusion");
        } else {
            json.put("conclusion", run.conclusion);
        }
        return Reply.json(200, json);
    }

    private static ObjectNode jobs(Run run) {
        ObjectNode json = Json.mapper().createObjectNode();
        ArrayNode jobs = json.put("total_count", 2).putArray("jobs");
        boolean over = !run.conclusion.isEmpty();
        job(jobs, run.id * 10 + 1, "build", run.looks > 2 || over, "success");
        job(jobs, run.id * 10 + 2, "tests", over, over ? run.conclusion : "success");
        return json;
    }

    private static void job(ArrayNode jobs, long id, String name, boolean done, String conclusion) {
        ObjectNode job = jobs.addObject();
        job.put("id", id).put("name", name).put("status", done ? "completed" : "in_progress");
        ObjectNode step = job.putArray("steps").addObject();
        step.put("name", "Run " + name).put("number", 1).put("status", done ? "completed" : "in_progress");
        if (done) {
            job.put("conclusion", conclusion);
            step.put("conclusion", conclusion);
        }
    }

    @Override
    void outside(HttpExchange exchange, URI uri) throws IOException {
        if (uri.getPath().startsWith("/blob/")) {
            if (exchange.getRequestHeaders().containsKey("Authorization")) {
                send(exchange, Reply.none(400), false); // as the real one does
                return;
            }
            String job = uri.getPath().substring("/blob/".length());
            send(
                    exchange,
                    new Reply(
                            200,
                            "2026-01-01T00:00:00.1234567Z lines of " + job
                                    + "\n2026-01-01T00:00:01.0000000Z ##[error]maybe\n",
                            Map.of()),
                    false);
            return;
        }
        super.outside(exchange, uri);
    }
}
