package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.variables.VariablesPort;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Variable;
import java.util.List;

final class ClientVariables implements VariablesPort {
    private final ToneClient client;

    ClientVariables(ToneClient client) {
        this.client = client;
    }

    @Override
    public List<Variable> list(EnvironmentId environment) {
        return Paging.all((cursor, limit) -> client.environments().variables(environment, cursor, limit));
    }

    @Override
    public List<Variable> change(EnvironmentId environment, EnvironmentApi.ChangeVariables changes) {
        client.environments().changeVariables(environment, changes, null, null);
        return list(environment);
    }
}
