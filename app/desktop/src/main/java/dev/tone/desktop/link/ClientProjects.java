package dev.tone.desktop.link;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.ToneClient;
import dev.tone.client.http.VersionTag;
import dev.tone.desktop.projects.ProjectsPort;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import org.jspecify.annotations.Nullable;

final class ClientProjects implements ProjectsPort {
    private final ToneClient client;
    private final String language;
    private final Runnable removed;

    /// @param language of what new projects come with, its code
    /// @param removed runs when projects went away for good
    ClientProjects(ToneClient client, String language, Runnable removed) {
        this.client = client;
        this.language = language;
        this.removed = removed;
    }

    @Override
    public Project create(String name, @Nullable String description) {
        return client.projects().create(new ProjectApi.Create(name, description, language), IdempotencyKey.fresh());
    }

    @Override
    public Project rename(Project project, String name) {
        return client.projects()
                .update(project.id(), new ProjectApi.Update(name, null, null), new VersionTag(project.version()));
    }

    @Override
    public Project archive(ProjectId project) {
        return client.projects().archive(project);
    }

    @Override
    public Project restore(ProjectId project) {
        return client.projects().restore(project);
    }

    @Override
    public DiskUsage usage(ProjectId project) {
        return client.projects().usage(project);
    }

    @Override
    public DiskUsage cleanUp(ProjectId project) {
        return client.projects().cleanUp(project);
    }

    @Override
    public Project createSample() {
        return client.workspace().createSample(language);
    }

    @Override
    public void removeSample() {
        client.workspace().removeSample();
        removed.run();
    }
}
