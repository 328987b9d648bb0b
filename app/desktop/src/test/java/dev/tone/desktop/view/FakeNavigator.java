package dev.tone.desktop.view;

import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Place;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Remembers where a view led.
public final class FakeNavigator implements Navigator {
    public final List<String> went = new ArrayList<>();

    @Override
    public void go(Place place) {
        went.add("go " + place);
    }

    @Override
    public void openDeployment(DeploymentId deployment, @Nullable Long logSequence) {
        went.add("deployment " + deployment + (logSequence == null ? "" : " line " + logSequence));
    }

    @Override
    public void openSiteLog(EnvironmentId environment, @Nullable Long logSequence) {
        went.add("site log " + environment + (logSequence == null ? "" : " line " + logSequence));
    }

    @Override
    public void openWebhooks() {
        went.add("webhooks");
    }

    @Override
    public void openProject(ProjectId project) {
        went.add("project " + project);
    }

    @Override
    public void deploy(@Nullable ArtifactId artifact, @Nullable ElementId element) {
        went.add("deploy " + artifact);
    }

    @Override
    public void sendAgain(ArtifactId artifact, @Nullable ElementId element) {
        went.add("send again " + artifact);
    }
}
