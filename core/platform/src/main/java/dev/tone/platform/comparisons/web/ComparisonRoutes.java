package dev.tone.platform.comparisons.web;

import dev.tone.model.api.ComparisonApi;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.comparisons.ComparisonFacade;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// HTTP to records and back.
public final class ComparisonRoutes {
    private final ComparisonFacade comparisons;

    public ComparisonRoutes(ComparisonFacade comparisons) {
        this.comparisons = comparisons;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                ComparisonApi.PLAN,
                request -> comparisons.plan(
                        request.actor(),
                        request.id("project", ProjectId::new),
                        request.body(DeploymentApi.Create.class)));
        routes.bind(ComparisonApi.PLAN_ROLL_BACK, request -> comparisons.planRollBack(request.actor(), id(request)));
        routes.bind(
                ComparisonApi.PLAN_PROMOTE,
                request -> comparisons.planPromote(
                        request.actor(), id(request), request.id("environment", EnvironmentId::new)));
        routes.bind(ComparisonApi.ATTACHED, request -> comparisons.attached(request.actor(), id(request)));
        routes.bind(
                ComparisonApi.COMPARE, request -> comparisons.compare(request.actor(), id(request), other(request)));
        routes.bind(
                ComparisonApi.COMPARE_FILE,
                request -> comparisons.compareFile(
                        request.actor(), id(request), other(request), text(request, "path", "")));
        routes.bind(
                ComparisonApi.COMPARE_BLUEPRINT,
                request -> comparisons.compareBlueprint(
                        request.actor(), id(request), other(request), text(request, "format", "compose")));
        routes.bind(
                ComparisonApi.COMPARE_LOG,
                request -> comparisons.compareLog(request.actor(), id(request), other(request)));
    }

    private static String text(Request request, String name, String usual) {
        String text = request.query(name);
        return text == null ? usual : text;
    }

    private static DeploymentId id(Request request) {
        return request.id("deployment", DeploymentId::new);
    }

    private static DeploymentId other(Request request) {
        return request.id("other", DeploymentId::new);
    }
}
