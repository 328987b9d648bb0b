package dev.tone.desktop.link;

import dev.tone.client.http.ToneClient;
import dev.tone.desktop.environments.EnvironmentsPort;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;

/// Environments over REST.
final class ClientEnvironments implements EnvironmentsPort {
    private final ToneClient client;

    ClientEnvironments(ToneClient client) {
        this.client = client;
    }

    @Override
    public Environment rename(EnvironmentId environment, String name) {
        return client.environments().rename(environment, new EnvironmentApi.Rename(name));
    }

    @Override
    public Environment archive(EnvironmentId environment, boolean stop) {
        return client.environments().archive(environment, new EnvironmentApi.Archive(stop));
    }

    @Override
    public Environment restore(EnvironmentId environment) {
        return client.environments().restore(environment);
    }
}
