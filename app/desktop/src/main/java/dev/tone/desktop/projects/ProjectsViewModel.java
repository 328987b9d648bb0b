package dev.tone.desktop.projects;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.project.DiskUsage;
import dev.tone.model.project.Project;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The projects page.
public final class ProjectsViewModel {
    private final WorkspaceModel workspace;
    private final ProjectsPort port;
    private final Work work;
    private final Prompts prompts;
    private final Notices notices;
    private final Runnable begun;
    private final Texts texts;
    private final BooleanProperty showArchived = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable DiskUsage> usage = new ReadOnlyObjectWrapper<>();

    /// @param begun leads to where one begins in a new project
    public ProjectsViewModel(
            WorkspaceModel workspace,
            ProjectsPort port,
            Work work,
            Prompts prompts,
            Notices notices,
            Runnable begun,
            Texts texts) {
        this.workspace = workspace;
        this.port = port;
        this.work = work;
        this.prompts = prompts;
        this.notices = notices;
        this.begun = begun;
        this.texts = texts;
    }

    public ObservableList<Project> active() {
        return workspace.active();
    }

    public ObservableList<Project> archived() {
        return workspace.archived();
    }

    public BooleanProperty showArchivedProperty() {
        return showArchived;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return workspace.loadingProperty();
    }

    /// What the open project keeps on disk, null until it is read.
    public ReadOnlyObjectProperty<@Nullable DiskUsage> usageProperty() {
        return usage.getReadOnlyProperty();
    }

    public boolean isOpen(Project project) {
        return workspace.open().filter(open -> open.id().equals(project.id())).isPresent();
    }

    public boolean hasSample() {
        return workspace.active().stream().anyMatch(Project::sample);
    }

    public void open(Project project) {
        workspace.open(project);
        refreshUsage();
    }

    public void refreshUsage() {
        workspace
                .open()
                .ifPresent(open -> work.of(() -> port.usage(open.id()))
                        .onDone(usage::set)
                        .onFault(_ -> usage.set(null))
                        .start());
    }

    public void create() {
        prompts.input(
                new Prompts.InputQuestion(
                        texts.get("projects.create.title"),
                        texts.get("projects.create.text"),
                        texts.get("projects.name"),
                        "",
                        texts.get("projects.create.verb"),
                        true,
                        Project.MAX_NAME),
                name -> work.of(() -> port.create(name, null))
                        .onDone(project -> {
                            workspace.put(project);
                            workspace.open(project);
                            begun.run();
                            notices.success(texts.get("projects.created", project.name()));
                        })
                        .start());
    }

    public void rename(Project project) {
        prompts.input(
                new Prompts.InputQuestion(
                        texts.get("projects.rename.title"),
                        texts.get("projects.rename.text"),
                        texts.get("projects.name"),
                        project.name(),
                        texts.get("projects.rename.verb"),
                        true,
                        Project.MAX_NAME),
                name -> work.of(() -> port.rename(project, name))
                        .onDone(workspace::put)
                        .start());
    }

    /// Acts at once; the notice offers to undo it.
    public void archive(Project project) {
        work.of(() -> port.archive(project.id()))
                .onDone(archived -> {
                    workspace.put(archived);
                    notices.undoable(texts.get("projects.archived", project.name()), () -> restore(archived));
                })
                .start();
    }

    public void restore(Project project) {
        work.of(() -> port.restore(project.id())).onDone(workspace::put).start();
    }

    public void cleanUp() {
        workspace
                .open()
                .ifPresent(open -> work.of(() -> port.cleanUp(open.id()))
                        .onDone(usage::set)
                        .start());
    }

    public void createSample() {
        work.of(port::createSample)
                .onDone(project -> {
                    workspace.put(project);
                    workspace.open(project);
                })
                .start();
    }

    public void removeSample() {
        prompts.confirm(
                new Prompts.Confirmation(
                        texts.get("projects.remove-sample.title"),
                        texts.get("projects.remove-sample.text"),
                        texts.get("projects.remove-sample.verb"),
                        true),
                () -> work.run(port::removeSample)
                        .onDone(_ -> notices.success(texts.get("projects.sample-removed")))
                        .start());
    }
}
