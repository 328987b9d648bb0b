package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.providers.ProvidersPort;
import dev.tone.model.api.ProviderApi;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderStatus;
import java.util.List;

final class ClientProviders implements ProvidersPort {
    private final ToneClient client;

    ClientProviders(ToneClient client) {
        this.client = client;
    }

    @Override
    public List<ProviderStatus> providers(ProjectId project) {
        return Paging.all((cursor, limit) -> client.providers().list(project, cursor, limit));
    }

    @Override
    public List<EnvironmentProvider> chosen(ProjectId project) {
        return Paging.all((cursor, limit) -> client.providers().chosen(project, cursor, limit));
    }

    @Override
    public ProviderStatus connect(ProjectId project, String provider, String token) {
        return client.providers().connect(project, provider, new ProviderApi.Connect(token));
    }

    @Override
    public ProviderStatus check(ProjectId project, String provider) {
        return client.providers().check(project, provider);
    }

    @Override
    public void disconnect(ProjectId project, String provider) {
        client.providers().disconnect(project, provider);
    }

    @Override
    public EnvironmentProvider choose(EnvironmentId environment, ProviderApi.Choose choice) {
        return client.providers().choose(environment, choice);
    }
}
