package dev.tone.desktop.link;

import dev.tone.client.drafts.ReadModels;
import dev.tone.desktop.workspace.KeptWorkspace;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ProjectId;
import dev.tone.model.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// In the local store. Of what is to be kept only the newest is written. Thread-safe.
final class KeptReads implements KeptWorkspace {
    private static final Logger LOG = LoggerFactory.getLogger(KeptReads.class);
    private static final String PROJECTS = "projects";
    private static final String CANVASES = "canvases:";

    private final LocalStore local;
    private final Executor background;
    private final Map<String, Consumer<ReadModels>> waiting = new LinkedHashMap<>();

    KeptReads(LocalStore local, Executor background) {
        this.local = local;
        this.background = background;
    }

    @Override
    public List<Project> projects() {
        return list(PROJECTS, Project.class);
    }

    @Override
    public List<CanvasInfo> canvases(ProjectId project) {
        return list(CANVASES + project.value(), CanvasInfo.class);
    }

    @Override
    public void keepProjects(List<Project> projects) {
        keep(
                PROJECTS,
                models -> models.replace(
                        PROJECTS, projects, project -> project.id().value()));
    }

    @Override
    public void keepCanvases(ProjectId project, List<CanvasInfo> canvases) {
        String kind = CANVASES + project.value();
        keep(
                kind,
                models -> models.replace(kind, canvases, canvas -> canvas.id().value()));
    }

    /// What is not readable is not shown early.
    private <T> List<T> list(String kind, Class<T> type) {
        try {
            return models().list(kind, type);
        } catch (FaultException e) {
            LOG.warn("What was known last cannot be read: {}", e.fault().title(), e);
            return List.of();
        }
    }

    private void keep(String kind, Consumer<ReadModels> write) {
        synchronized (waiting) {
            waiting.put(kind, write);
        }
        background.execute(this::write);
    }

    /// One at a time, so that what is older is not written last.
    private synchronized void write() {
        List<Consumer<ReadModels>> now;
        synchronized (waiting) {
            now = new ArrayList<>(waiting.values());
            waiting.clear();
        }
        if (now.isEmpty()) {
            return;
        }
        try {
            ReadModels models = models();
            now.forEach(write -> write.accept(models));
        } catch (FaultException | IllegalStateException e) {
            LOG.warn("What is known now cannot be kept", e);
        }
    }

    private ReadModels models() {
        return new ReadModels(local.database(), LocalStore.SCOPE);
    }
}
