package dev.tone.desktop.workspace;

import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import java.util.Comparator;
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
    private final LiveFeed live;
    private final Work work;
    private final Executor fx;
    private final SettingsStore settings;
    private final Lifetime lifetime = new Lifetime();
    private final KeyedList<ProjectId, Project> projects = new KeyedList<>(
            Project::id, Comparator.comparing(Project::createdAt).thenComparing(p -> p.id().value()));
    private final ReadOnlyObjectWrapper<@Nullable ProjectModel> open = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty loading = new SimpleBooleanProperty(true);
    private final FilteredList<Project> active = new FilteredList<>(projects.items(), WorkspaceModel::isActive);
    private final FilteredList<Project> archived = new FilteredList<>(
            projects.items(), project -> project.archivedAt() != null && project.deletedAt() == null);

    public WorkspaceModel(WorkspacePort port, LiveFeed live, Work work, Executor fx, SettingsStore settings) {
        this.port = port;
        this.live = live;
        this.work = work;
        this.fx = fx;
        this.settings = settings;
    }

    /// Starts to follow the workspace and reads it.
    public void start() {
        lifetime.add(
                live.follow(Topic.workspace(), fact -> fx.execute(() -> onFact(fact)), () -> fx.execute(this::read)));
        work.of(port::me)
                .onDone(me -> LocalPerson.remember(me, settings))
                .onFault(_ -> {})
                .start();
        read();
    }

    public ObservableList<Project> active() {
        return active;
    }

    public ObservableList<Project> archived() {
        return archived;
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
        settings.put(LAST, project.id().value());
        ProjectModel model = new ProjectModel(project, port, live, work, fx);
        open.set(model);
        model.start();
        if (before != null) {
            before.close();
        }
    }

    /// Takes over what a command answered, without waiting for the fact.
    public void put(Project project) {
        projects.put(project);
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
        work.of(port::projects)
                .onDone(read -> {
                    projects.endRead(read);
                    if (open.get() == null) {
                        openLast();
                    }
                    loading.set(false);
                })
                .start();
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
