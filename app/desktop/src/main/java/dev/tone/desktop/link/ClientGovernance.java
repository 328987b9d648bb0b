package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.governance.GovernancePort;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Gate;
import dev.tone.model.governance.Person;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.release.ReleaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class ClientGovernance implements GovernancePort {
    private final ToneClient client;

    ClientGovernance(ToneClient client) {
        this.client = client;
    }

    @Override
    public UserId me() {
        return client.workspace().get().user();
    }

    @Override
    public List<Person> people() {
        return Paging.all((cursor, limit) -> client.governance().people(cursor, limit));
    }

    @Override
    public List<EnvironmentRules> rules(ProjectId project) {
        return Paging.all((cursor, limit) -> client.governance().rules(project, cursor, limit));
    }

    @Override
    public List<Gate> gates(ProjectId project) {
        return Paging.all((cursor, limit) -> client.governance().gates(project, cursor, limit));
    }

    @Override
    public Gate gate(DeploymentId deployment) {
        return client.governance().gate(deployment);
    }

    @Override
    public EnvironmentRules protect(EnvironmentId environment, GovernanceApi.Protect request) {
        return client.governance().protect(environment, request);
    }

    @Override
    public EnvironmentRules release(EnvironmentId environment, ReleaseStrategy strategy) {
        return client.releases().setStrategy(environment, strategy);
    }

    @Override
    public EnvironmentRules freeze(EnvironmentId environment, GovernanceApi.Freezes request) {
        return client.governance().freeze(environment, request);
    }

    @Override
    public EnvironmentRules lock(EnvironmentId environment, GovernanceApi.Lock request) {
        return client.governance().lock(environment, request);
    }

    @Override
    public EnvironmentRules unlock(EnvironmentId environment) {
        return client.governance().unlock(environment);
    }

    @Override
    public EnvironmentRules resume(EnvironmentId environment) {
        return client.governance().resume(environment);
    }

    @Override
    public Gate approve(DeploymentId deployment, @Nullable String comment) {
        return client.governance().approve(deployment, new GovernanceApi.Decide(comment));
    }

    @Override
    public Gate schedule(DeploymentId deployment, @Nullable Instant at) {
        return client.governance().schedule(deployment, new GovernanceApi.Schedule(at));
    }

    @Override
    public Gate refuse(DeploymentId deployment, String comment) {
        return client.governance().refuse(deployment, new GovernanceApi.Decide(comment));
    }
}
