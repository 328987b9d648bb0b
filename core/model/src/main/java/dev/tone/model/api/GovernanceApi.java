package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.PAGED;

import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Freeze;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.Triggered;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What holds for deployments to an environment, and who lets one through.
public final class GovernanceApi {
    public static final Endpoint PEOPLE = Endpoint.get(
                    "people.list", "/people", Permission.WORKSPACE_READ, Person.class, "Everybody of the organization")
            .with(PAGED);
    public static final Endpoint RULES = Endpoint.get(
                    "rules.list",
                    "/projects/{project}/environment-rules",
                    Permission.PROJECT_READ,
                    EnvironmentRules.class,
                    "What holds for deployments to each environment: approvals, lock, freezes")
            .with(PAGED);
    public static final Endpoint PROTECT = Endpoint.of(
            "rules.protect",
            Method.PUT,
            "/environments/{environment}/protection",
            Permission.ENVIRONMENT_PROTECT,
            Protect.class,
            EnvironmentRules.class,
            "Deployments to the environment wait for so many approvals from now on; 0 for none");
    public static final Endpoint FREEZE = Endpoint.of(
            "rules.freeze",
            Method.PUT,
            "/environments/{environment}/freezes",
            Permission.ENVIRONMENT_PROTECT,
            Freezes.class,
            EnvironmentRules.class,
            "Sets the times in which nothing new is deployed to the environment");
    public static final Endpoint LOCK = Endpoint.post(
            "rules.lock",
            "/environments/{environment}:lock",
            Permission.DEPLOYMENT_WRITE,
            Lock.class,
            EnvironmentRules.class,
            "Nothing is deployed to the environment until the given time, or until it is unlocked");
    public static final Endpoint UNLOCK = Endpoint.post(
            "rules.unlock",
            "/environments/{environment}:unlock",
            Permission.DEPLOYMENT_WRITE,
            null,
            EnvironmentRules.class,
            "Takes the lock away");
    public static final Endpoint GATES = Endpoint.get(
                    "gates.list",
                    "/projects/{project}/gates",
                    Permission.DEPLOYMENT_READ,
                    Gate.class,
                    "What the project's deployments wait for that are not begun")
            .with(PAGED);
    public static final Endpoint GATE = Endpoint.get(
            "gates.get",
            "/deployments/{deployment}/gate",
            Permission.DEPLOYMENT_READ,
            Gate.class,
            "What a deployment waits for or has waited for: approvals, and the plan that they are about");
    public static final Endpoint APPROVE = Endpoint.post(
            "gates.approve",
            "/deployments/{deployment}:approve",
            Permission.DEPLOYMENT_WRITE,
            Decide.class,
            Gate.class,
            "Approves a deployment that waits; with the last approval that it takes, it begins");
    public static final Endpoint REFUSE = Endpoint.post(
            "gates.refuse",
            "/deployments/{deployment}:refuse",
            Permission.DEPLOYMENT_WRITE,
            Decide.class,
            Gate.class,
            "Refuses a deployment that waits; it is canceled");

    public static final Endpoint SCHEDULE = Endpoint.post(
            "gates.schedule",
            "/deployments/{deployment}:schedule",
            Permission.DEPLOYMENT_WRITE,
            Schedule.class,
            Gate.class,
            "Gives a deployment that waits another time, or lets it begin now");

    public static final Endpoint TRIGGER = Endpoint.post(
            "auto.trigger",
            "/environments/{environment}:trigger",
            Permission.DEPLOYMENT_WRITE,
            Trigger.class,
            Triggered.class,
            "Deploys an artifact as a program does it: only when its files are others than those that are there, never"
                    + " while paused, never what was rolled back");
    public static final Endpoint RESUME = Endpoint.post(
            "auto.resume",
            "/environments/{environment}:resume",
            Permission.DEPLOYMENT_WRITE,
            null,
            EnvironmentRules.class,
            "Triggers deploy again after a rollback; what was rolled back stays excluded");

    public static final List<Endpoint> ALL = List.of(
            PEOPLE, RULES, PROTECT, FREEZE, LOCK, UNLOCK, GATES, GATE, APPROVE, REFUSE, SCHEDULE, TRIGGER, RESUME);

    /// @param approvals 0 for none
    /// @param approvers empty for everybody
    public record Protect(int approvals, List<UserId> approvers, boolean selfAllowed) {
        public Protect {
            approvers = List.copyOf(approvers);
        }
    }

    public record Freezes(List<Freeze> freezes) {
        public Freezes {
            freezes = List.copyOf(freezes);
        }
    }

    public record Lock(String reason, @Nullable Instant until) {}

    public record Decide(@Nullable String comment) {}

    /// @param at null for now
    public record Schedule(@Nullable Instant at) {}

    public record Trigger(ArtifactId artifact) {}

    private GovernanceApi() {}
}
