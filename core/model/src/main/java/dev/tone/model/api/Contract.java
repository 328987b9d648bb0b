package dev.tone.model.api;

import java.util.List;
import java.util.stream.Stream;

/// All endpoints. A new domain adds its line here.
public final class Contract {
    private Contract() {}

    public static List<Endpoint> endpoints() {
        return Stream.of(
                        WorkspaceApi.ALL,
                        ProjectApi.ALL,
                        EnvironmentApi.ALL,
                        CanvasApi.ALL,
                        ArtifactApi.ALL,
                        LinkApi.ALL,
                        PreviewApi.ALL,
                        UploadApi.ALL,
                        DeploymentApi.ALL,
                        ComparisonApi.ALL,
                        ProviderApi.ALL,
                        GovernanceApi.ALL,
                        WebhookApi.ALL,
                        HookApi.ALL,
                        ReleaseApi.ALL,
                        NotificationApi.ALL,
                        AuditApi.ALL,
                        DiagnosticsApi.ALL,
                        StorageApi.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
