package dev.tone.desktop.providers;

import dev.tone.model.api.ProviderApi;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderStatus;
import java.util.List;

/// Who serves environments. Calls block and throw [dev.tone.model.fault.FaultException].
public interface ProvidersPort {
    List<ProviderStatus> providers(ProjectId project);

    List<EnvironmentProvider> chosen(ProjectId project);

    ProviderStatus connect(ProjectId project, String provider, String token);

    ProviderStatus check(ProjectId project, String provider);

    void disconnect(ProjectId project, String provider);

    EnvironmentProvider choose(EnvironmentId environment, ProviderApi.Choose choice);
}
