package dev.tone.platform.deployments.web;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.Page;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.deployments.DeploymentFacade;
import dev.tone.platform.deployments.Sites;
import dev.tone.platform.deployments.logs.StoredLog;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// HTTP to records and back.
public final class DeploymentRoutes {
    private static final int LINES = 1_000;
    private static final int MOST_LINES = 10_000;

    private final DeploymentFacade deployments;
    private final Sites sites;

    public DeploymentRoutes(DeploymentFacade deployments, Sites sites) {
        this.deployments = deployments;
        this.sites = sites;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                DeploymentApi.PLAN,
                request -> deployments.plan(
                        request.actor(),
                        request.id("artifact", ArtifactId::new),
                        request.body(DeploymentApi.PlanRequest.class).settings()));
        routes.bind(DeploymentApi.TRUST, request -> {
            deployments.trust(
                    request.actor(),
                    request.id("project", ProjectId::new),
                    request.body(DeploymentApi.Trust.class).commandsDigest());
            return null;
        });
        routes.bind(
                DeploymentApi.LIST,
                request -> deployments.list(
                        request.actor(),
                        request.id("project", ProjectId::new),
                        environment(request.query("environment")),
                        request.page(1)));
        routes.bind(
                DeploymentApi.CREATE,
                request -> deployments.create(
                        request.actor(),
                        request.id("project", ProjectId::new),
                        request.body(DeploymentApi.Create.class)));
        routes.bind(DeploymentApi.GET, request -> deployments.get(request.actor(), id(request)));
        // Waits for processes to end, and must hold no transaction meanwhile.
        routes.bindSlow(DeploymentApi.CANCEL, request -> deployments.cancel(request.actor(), id(request)));
        routes.bind(
                DeploymentApi.RETRY,
                request -> deployments.retry(request.actor(), id(request), "failed".equals(request.query("part"))));
        routes.bind(
                DeploymentApi.REDEPLOY,
                request ->
                        deployments.redeploy(request.actor(), id(request), request.body(DeploymentApi.Redeploy.class)));
        routes.bind(
                DeploymentApi.ROLL_BACK,
                request ->
                        deployments.rollBack(request.actor(), id(request), request.body(DeploymentApi.RollBack.class)));
        routes.bind(
                DeploymentApi.PROMOTE,
                request ->
                        deployments.promote(request.actor(), id(request), request.body(DeploymentApi.Promote.class)));
        routes.bind(
                DeploymentApi.LOGS,
                request -> deployments.logs(request.actor(), id(request), from(request), limit(request)));
        routes.bind(DeploymentApi.LOG_CONTENT, this::content);
        routes.bind(DeploymentApi.LOG_LINES, request -> lines(request, deployments.log(request.actor(), id(request))));
        bindSites(routes);
    }

    private void bindSites(RouteRegistry routes) {
        routes.bind(
                DeploymentApi.SITES,
                request -> new Page<>(sites.list(request.actor(), request.id("project", ProjectId::new)), null));
        routes.bind(
                DeploymentApi.SITE_LOGS,
                request -> sites.logs(
                        request.actor(), request.id("environment", EnvironmentId::new), from(request), limit(request)));
        routes.bind(
                DeploymentApi.SITE_LOG_LINES,
                request -> lines(request, sites.log(request.actor(), request.id("environment", EnvironmentId::new))));
        routes.bind(
                DeploymentApi.STOP_SITE,
                request -> sites.stop(request.actor(), request.id("environment", EnvironmentId::new)));
        routes.bind(
                DeploymentApi.RESTART_SITE,
                request -> sites.restart(request.actor(), request.id("environment", EnvironmentId::new)));
        routes.bind(
                DeploymentApi.START_SITE,
                request -> sites.start(request.actor(), request.id("environment", EnvironmentId::new)));
    }

    private @Nullable Object content(Request request) throws IOException {
        StoredLog log = deployments.log(request.actor(), id(request));
        request.raw().contentType("text/plain; charset=utf-8");
        request.raw().header("Content-Disposition", "attachment; filename=\"deployment.log\"");
        OutputStream out = request.raw().outputStream();
        log.writeTexts(out);
        return null;
    }

    private static @Nullable Object lines(Request request, StoredLog log) throws IOException {
        request.raw().contentType("application/octet-stream");
        log.writeLines(from(request), request.raw().outputStream());
        return null;
    }

    private static DeploymentId id(Request request) {
        return request.id("deployment", DeploymentId::new);
    }

    private static @Nullable EnvironmentId environment(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return new EnvironmentId(text);
        } catch (IllegalArgumentException e) {
            throw Fault.invalid("request/invalid-parameter", "`environment` is no id.", null)
                    .asException();
        }
    }

    private static long from(Request request) {
        Long from = request.queryNumber("from");
        return from == null ? 1 : from;
    }

    private static int limit(Request request) {
        Long limit = request.queryNumber("limit");
        return limit == null ? LINES : (int) Math.clamp(limit, 0, MOST_LINES);
    }
}
