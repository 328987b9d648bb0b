package dev.tone.desktop.workspace;

import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The projects of the workspace, and the one that is open. Belongs to the JavaFX thread.
public final class WorkspaceModel implements Pin {
    private static final String LAST = "project.last";

    private final WorkspacePort port;
    private final KeptWorkspace kept;
    private final LiveFeed live;
    private final Work work;
    private final Executor fx;
    private final SettingsStore settings;
    private final Lifetime lifetime = new Lifetime();
    private final KeyedList<ProjectId, Project> projects = new KeyedList<>(
            Project::id, Comparator.comparing(Project::createdAt).thenComparing(p -> p.id().value()));
    private final ReadOnlyObjectWrapper<@Nullable ProjectModel> open = new ReadOnlyObjectWrapper<>();
    private List<Project> keptProjects = List.of();
    private final BooleanProperty loading = new SimpleBooleanProperty(true);
    private final FilteredList<Project> active = new FilteredList<>(projects.items(), WorkspaceModel::isActive);
    private final FilteredList<Project> archived = new FilteredList<>(
            projects.items(), project -> project.archivedAt() != null && project.deletedAt() == null);
    private final FilteredList<Project> deleted =
            new FilteredList<>(projects.items(), project -> project.deletedAt() != null);

    public WorkspaceModel(
            WorkspacePort port, KeptWorkspace kept, LiveFeed live, Work work, Executor fx, SettingsStore settings) {
        this.port = port;
        this.kept = kept;
        this.live = live;
        this.work = work;
        this.fx = fx;
        this.settings = settings;
    }

    /// Id of the project that was open last.
    public static @Nullable String last(SettingsStore settings) {
        return settings.find(LAST);
    }

    /// Starts to follow the workspace and reads it.
    ///
    /// @param known shown until the platform answers
    public void start(KnownWorkspace known) {
        lifetime.add(
                live.follow(Topic.workspace(), fact -> fx.execute(() -> onFact(fact)), () -> fx.execute(this::read)));
        showKnown(known);
        lifetime.add(work.of(port::me)
                .onDone(me -> LocalPerson.remember(me, settings))
                .onFault(_ -> {})
                .start());
        read();
    }

    private void showKnown(KnownWorkspace known) {
        Project last = known.last();
        if (last != null) {
            keptProjects = known.projects();
            projects.fill(known.projects());
            open(last, known.canvases());
        }
    }

    public ObservableList<Project> active() {
        return active;
    }

    public ObservableList<Project> archived() {
        return archived;
    }

    /// Those that were deleted while this window looked.
    public ObservableList<Project> deleted() {
        return deleted;
    }

    /// Until the projects were read once: before that nothing is known, also not that there are none.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading;
    }

    /// The open project, null when there is none.
    public ReadOnlyObjectProperty<@Nullable ProjectModel> openProperty() {
        return open.getReadOnlyProperty();
    }

    public Optional<ProjectModel> open() {
        return Optional.ofNullable(open.get());
    }

    public Optional<Project> find(ProjectId id) {
        return projects.items().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public void open(Project project) {
        ProjectModel before = open.get();
        if (before != null && before.id().equals(project.id())) {
            return;
        }
        open(project, List.of());
    }

    private void open(Project project, List<CanvasInfo> canvases) {
        ProjectModel before = open.get();
        settings.put(LAST, project.id().value());
        ProjectModel model = new ProjectModel(project, canvases, port, kept, live, work, fx);
        open.set(model);
        model.start();
        if (before != null) {
            before.close();
        }
    }

    /// Takes over what a command answered, without waiting for the fact.
    public void put(Project project) {
        projects.put(project);
        keep();
        ProjectModel current = open.get();
        if (current != null && current.id().equals(project.id())) {
            if (isActive(project)) {
                current.projectChanged(project);
            } else {
                leave();
            }
        } else if (current == null && isActive(project)) {
            open(project);
        }
    }

    @Override
    public void close() {
        lifetime.close();
        ProjectModel current = open.get();
        if (current != null) {
            current.close();
        }
    }

    private static boolean isActive(Project project) {
        return project.archivedAt() == null && project.deletedAt() == null;
    }

    private void onFact(LiveFact fact) {
        if (fact instanceof LiveFact.ProjectChanged changed) {
            put(changed.project());
        }
    }

    private void read() {
        projects.beginRead();
        lifetime.add(work.of(port::projects)
                .onDone(read -> {
                    projects.endRead(read);
                    loading.set(false);
                    keep();
                    showRead();
                })
                .start());
    }

    /// The open project may have changed, or be gone, since it was known last.
    private void showRead() {
        ProjectModel current = open.get();
        if (current == null) {
            openLast();
        } else {
            find(current.id()).filter(WorkspaceModel::isActive).ifPresentOrElse(current::projectChanged, this::leave);
        }
    }

    private void keep() {
        List<Project> now = List.copyOf(active);
        if (!loading.get() && !now.equals(keptProjects)) {
            keptProjects = now;
            kept.keepProjects(now);
        }
    }

    private void openLast() {
        String last = settings.find(LAST);
        active.stream()
                .filter(project -> Objects.equals(project.id().value(), last))
                .findFirst()
                .or(() -> active.stream().findFirst())
                .ifPresent(this::open);
    }

    private void leave() {
        ProjectModel current = Objects.requireNonNull(open.get());
        open.set(null);
        current.close();
        active.stream().findFirst().ifPresent(this::open);
    }
}
