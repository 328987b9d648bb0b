package dev.tone.desktop.link;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.releases.ReleasesPort;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.release.ReleaseProgress;
import java.util.List;

final class ClientReleases implements ReleasesPort {
    private final ToneClient client;

    ClientReleases(ToneClient client) {
        this.client = client;
    }

    @Override
    public List<ReleaseProgress> releases(ProjectId project) {
        return Paging.all((cursor, limit) -> client.releases().list(project, cursor, limit));
    }

    @Override
    public ReleaseProgress release(DeploymentId deployment) {
        return client.releases().get(deployment);
    }

    @Override
    public ReleaseProgress proceed(DeploymentId deployment) {
        return client.releases().proceed(deployment);
    }

    @Override
    public ReleaseProgress promoteNow(DeploymentId deployment) {
        return client.releases().promoteNow(deployment);
    }
}
