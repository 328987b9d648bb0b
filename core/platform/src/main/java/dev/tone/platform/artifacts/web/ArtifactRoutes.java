package dev.tone.platform.artifacts.web;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.artifacts.ArtifactSearch;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;

/// Artifacts over HTTP.
public final class ArtifactRoutes {
    private final ArtifactsFacade artifacts;
    private final ContentRoute content;

    public ArtifactRoutes(ArtifactsFacade artifacts, ContentRoute content) {
        this.artifacts = artifacts;
        this.content = content;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(
                ArtifactApi.LIST,
                request -> artifacts.list(request.actor(), project(request), search(request), request.page(2)));
        routes.bind(
                ArtifactApi.MISSING,
                request ->
                        artifacts.missing(request.actor(), project(request), request.body(ArtifactApi.Digests.class)));
        routes.bind(
                ArtifactApi.CREATE_FROM_FILES,
                request -> artifacts.createFromFiles(
                        request.actor(), project(request), request.body(ArtifactApi.FromFiles.class)));
        routes.bindSlow(
                ArtifactApi.CREATE_FROM_UPLOAD,
                request -> artifacts.createFromUpload(
                        request.actor(), project(request), request.body(ArtifactApi.FromUpload.class), request::once));
        routes.bind(ArtifactApi.GET, request -> artifacts.get(request.actor(), artifact(request)));
        routes.bind(ArtifactApi.FILES, request -> artifacts.files(request.actor(), artifact(request), request.page(1)));
        routes.bind(ArtifactApi.CONTENT, request -> {
            content.send(request, artifacts.get(request.actor(), artifact(request)));
            return null;
        });
        routes.bind(ArtifactApi.DELETE, request -> {
            artifacts.delete(request.actor(), artifact(request));
            return null;
        });
    }

    private static ArtifactSearch search(Request request) {
        return new ArtifactSearch(
                request.query("q"),
                request.query("tag"),
                ArtifactSearch.kind(request.query("kind")),
                request.query("file"));
    }

    private static ProjectId project(Request request) {
        return request.id("project", ProjectId::new);
    }

    private static ArtifactId artifact(Request request) {
        return request.id("artifact", ArtifactId::new);
    }
}
