package dev.tone.model.api;

import dev.tone.model.comparison.Comparison;
import dev.tone.model.comparison.LogDifference;
import dev.tone.model.comparison.Plan;
import dev.tone.model.comparison.TextDifference;
import java.util.List;

/// What would change, and what differs.
public final class ComparisonApi {
    public static final Endpoint PLAN = Endpoint.post(
            "plans.deploy",
            "/projects/{project}:plan",
            Permission.DEPLOYMENT_READ,
            DeploymentApi.Create.class,
            Plan.class,
            "What a deployment would change in its environment: files, variables, settings, drawing");
    public static final Endpoint PLAN_ROLL_BACK = Endpoint.get(
            "plans.rollBack",
            "/deployments/{deployment}/rollback-plan",
            Permission.DEPLOYMENT_READ,
            Plan.class,
            "What rolling back to this deployment would change, and what it cannot undo");
    public static final Endpoint PLAN_PROMOTE = Endpoint.get(
            "plans.promote",
            "/deployments/{deployment}/promote-plan/{environment}",
            Permission.DEPLOYMENT_READ,
            Plan.class,
            "What promoting this deployment would change in the environment");
    public static final Endpoint ATTACHED = Endpoint.get(
            "plans.get",
            "/deployments/{deployment}/plan",
            Permission.DEPLOYMENT_READ,
            Plan.class,
            "What the deployment changes, against what ran when it was asked for");
    public static final Endpoint COMPARE = Endpoint.get(
            "deployments.compare",
            "/deployments/{deployment}/compare/{other}",
            Permission.DEPLOYMENT_READ,
            Comparison.class,
            "What differs between two deployments of a project, from the first to the second");
    public static final Endpoint COMPARE_FILE = Endpoint.get(
                    "deployments.compareFile",
                    "/deployments/{deployment}/compare/{other}/file",
                    Permission.DEPLOYMENT_READ,
                    TextDifference.class,
                    "The lines that differ in one small text file (`path`)")
            .query("path");
    public static final Endpoint COMPARE_BLUEPRINT = Endpoint.get(
                    "deployments.compareBlueprint",
                    "/deployments/{deployment}/compare/{other}/blueprint",
                    Permission.DEPLOYMENT_READ,
                    TextDifference.class,
                    "The lines that differ between the blueprints of the two drawings (`format`: compose or kubernetes)")
            .query("format");
    public static final Endpoint COMPARE_LOG = Endpoint.get(
            "deployments.compareLog",
            "/deployments/{deployment}/compare/{other}/log",
            Permission.DEPLOYMENT_READ,
            LogDifference.class,
            "The log lines that differ, by step, after times and ids are made equal");

    public static final List<Endpoint> ALL = List.of(
            PLAN, PLAN_ROLL_BACK, PLAN_PROMOTE, ATTACHED, COMPARE, COMPARE_FILE, COMPARE_BLUEPRINT, COMPARE_LOG);

    private ComparisonApi() {}
}
