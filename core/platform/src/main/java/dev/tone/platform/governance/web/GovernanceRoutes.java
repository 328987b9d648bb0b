package dev.tone.platform.governance.web;

import dev.tone.model.api.GovernanceApi;
import dev.tone.model.api.Page;
import dev.tone.model.governance.Triggered;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.governance.AutoDeploy;
import dev.tone.platform.governance.Gates;
import dev.tone.platform.governance.Rules;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// HTTP to records and back.
public final class GovernanceRoutes {
    private final Rules rules;
    private final Gates gates;
    private final AutoDeploy auto;

    public GovernanceRoutes(Rules rules, Gates gates, AutoDeploy auto) {
        this.auto = auto;
        this.rules = rules;
        this.gates = gates;
    }

    public void bind(RouteRegistry routes) {
        bindTimes(routes);
        routes.bind(GovernanceApi.PEOPLE, request -> new Page<>(rules.people(request.actor()), null));
        routes.bind(
                GovernanceApi.RULES,
                request -> new Page<>(rules.list(request.actor(), request.id("project", ProjectId::new)), null));
        routes.bind(
                GovernanceApi.PROTECT,
                request -> rules.protect(
                        request.actor(), environment(request), request.body(GovernanceApi.Protect.class)));
        routes.bind(
                GovernanceApi.FREEZE,
                request ->
                        rules.freeze(request.actor(), environment(request), request.body(GovernanceApi.Freezes.class)));
        routes.bind(
                GovernanceApi.LOCK,
                request -> rules.lock(request.actor(), environment(request), request.body(GovernanceApi.Lock.class)));
        routes.bind(GovernanceApi.UNLOCK, request -> rules.unlock(request.actor(), environment(request)));
        routes.bind(
                GovernanceApi.GATES,
                request -> new Page<>(gates.open(request.actor(), request.id("project", ProjectId::new)), null));
        routes.bind(GovernanceApi.GATE, request -> gates.get(request.actor(), deployment(request)));
        routes.bind(
                GovernanceApi.APPROVE,
                request -> gates.approve(
                        request.actor(),
                        deployment(request),
                        request.body(GovernanceApi.Decide.class).comment()));
        routes.bind(
                GovernanceApi.REFUSE,
                request -> gates.refuse(
                        request.actor(),
                        deployment(request),
                        request.body(GovernanceApi.Decide.class).comment()));
    }

    private void bindTimes(RouteRegistry routes) {
        routes.bind(GovernanceApi.TRIGGER, request -> {
            GovernanceApi.Trigger trigger = request.body(GovernanceApi.Trigger.class);
            return new Triggered(auto.trigger(request.actor(), environment(request), trigger.artifact())
                    .orElse(null));
        });
        routes.bind(GovernanceApi.RESUME, request -> auto.resume(request.actor(), environment(request)));
        routes.bind(
                GovernanceApi.SCHEDULE,
                request -> gates.schedule(
                        request.actor(),
                        deployment(request),
                        request.body(GovernanceApi.Schedule.class).at()));
    }

    private static EnvironmentId environment(Request request) {
        return request.id("environment", EnvironmentId::new);
    }

    private static DeploymentId deployment(Request request) {
        return request.id("deployment", DeploymentId::new);
    }
}
