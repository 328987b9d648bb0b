package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import java.util.List;

/// Releases that do not take the traffic at once.
public final class ReleaseApi {
    public static final Endpoint STRATEGY = Endpoint.of(
            "releases.setStrategy",
            Method.PUT,
            "/environments/{environment}/release-strategy",
            Permission.ENVIRONMENT_PROTECT,
            ReleaseStrategy.class,
            EnvironmentRules.class,
            "Says how releases take the environment's traffic from now on: at once, blue-green or as a canary");
    public static final Endpoint LIST = Endpoint.get(
                    "releases.list",
                    "/projects/{project}/releases",
                    Permission.DEPLOYMENT_READ,
                    ReleaseProgress.class,
                    "Releases on trial, and those whose release before is still kept running")
            .with(PAGED);
    public static final Endpoint GET = Endpoint.get(
            "releases.get",
            "/deployments/{deployment}/release",
            Permission.DEPLOYMENT_READ,
            ReleaseProgress.class,
            "How a release takes the traffic, with what was seen of it and of the release before");
    public static final Endpoint CONTINUE = Endpoint.post(
            "releases.continue",
            "/deployments/{deployment}:continue",
            Permission.DEPLOYMENT_WRITE,
            null,
            ReleaseProgress.class,
            "Ends the present step of a release on trial: the next share, or all of the traffic after the last");
    public static final Endpoint PROMOTE_NOW = Endpoint.post(
            "releases.promoteNow",
            "/deployments/{deployment}:promote-now",
            Permission.DEPLOYMENT_WRITE,
            null,
            ReleaseProgress.class,
            "Gives a release on trial all of the traffic at once. To take it back, cancel the deployment");

    public static final List<Endpoint> ALL = List.of(STRATEGY, LIST, GET, CONTINUE, PROMOTE_NOW);

    private ReleaseApi() {}
}
