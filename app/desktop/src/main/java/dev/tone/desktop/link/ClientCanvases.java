package dev.tone.desktop.link;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.desktop.canvas.tabs.CanvasesPort;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project's canvases over REST.
final class ClientCanvases implements CanvasesPort {
    private final ToneClient client;

    ClientCanvases(ToneClient client) {
        this.client = client;
    }

    @Override
    public CanvasInfo create(ProjectId project, String name) {
        return client.canvases().create(project, new CanvasApi.Name(name), IdempotencyKey.fresh());
    }

    @Override
    public CanvasInfo rename(CanvasId canvas, String name) {
        return client.canvases().rename(canvas, new CanvasApi.Name(name));
    }

    @Override
    public CanvasInfo duplicate(CanvasId canvas, String name) {
        return client.canvases().duplicate(canvas, new CanvasApi.Name(name), IdempotencyKey.fresh());
    }

    @Override
    public CanvasInfo move(CanvasId canvas, @Nullable CanvasId after) {
        return client.canvases().move(canvas, new CanvasApi.Move(after));
    }

    @Override
    public CanvasInfo delete(CanvasId canvas) {
        return client.canvases().delete(canvas);
    }

    @Override
    public CanvasInfo restore(CanvasId canvas) {
        return client.canvases().restore(canvas);
    }

    @Override
    public List<CanvasInfo> trashed(ProjectId project) {
        return Paging.all((cursor, limit) -> client.canvases().list(project, "deleted", cursor, limit));
    }
}
