package dev.tone.desktop.artifacts;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The artifacts of one project and the uploads under way.
public final class ArtifactsViewModel implements Pin {
    /// One letter is in every path.
    private static final int SHORTEST_INSIDE = 2;

    private final ProjectModel project;
    private final ArtifactsPort port;
    private final UploadsPort uploads;
    private final Work work;
    private final Prompts prompts;
    private final Notices notices;
    private final Texts texts;
    private final Lifetime lifetime = new Lifetime();
    private final FilteredList<Artifact> shown;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ArtifactKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> tag = new SimpleObjectProperty<>();
    private ArtifactFilter filter = ArtifactFilter.ALL;
    private int tab;
    private final ReadOnlyObjectWrapper<@Nullable Artifact> selected = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ArtifactFile> files = FXCollections.observableArrayList();
    private final ObservableList<UploadItem> items = FXCollections.observableArrayList();
    private final Set<String> arrived = new HashSet<>();
    private final Consumer<ArtifactApi.Stored> onArrival;
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable Job<List<ArtifactFile>> filesJob;

    /// @param onArrival called on the JavaFX thread with what was uploaded since, once each
    public ArtifactsViewModel(
            ProjectModel project,
            ArtifactsPort port,
            UploadsPort uploads,
            Work work,
            Executor fx,
            Prompts prompts,
            Notices notices,
            Texts texts,
            Consumer<ArtifactApi.Stored> onArrival) {
        this.project = project;
        this.port = port;
        this.uploads = uploads;
        this.work = work;
        this.prompts = prompts;
        this.notices = notices;
        this.texts = texts;
        this.onArrival = onArrival;
        uploads.uploads().get().stream().filter(ArtifactsViewModel::isDone).forEach(item -> arrived.add(item.key()));
        shown = new FilteredList<>(project.artifacts());
        lifetime.add(Fx.watch(query, text -> filter(filter.withText(text))));
        lifetime.add(Fx.watch(kind, one -> filter(filter.withKind(one))));
        lifetime.add(Fx.watch(tag, one -> filter(filter.withTag(one))));
        lifetime.add(uploads.uploads().watch(now -> fx.execute(() -> show(now))));
    }

    private void show(List<UploadItem> all) {
        List<UploadItem> now =
                all.stream().filter(item -> item.project().equals(project.id())).toList();
        items.setAll(now);
        for (UploadItem item : now) {
            ArtifactApi.Stored stored = item.stored();
            boolean isNew = isDone(item) && arrived.add(item.key());
            if (isNew && stored != null) {
                onArrival.accept(stored);
            }
        }
    }

    private static boolean isDone(UploadItem item) {
        return item.state() == UploadItem.State.DONE;
    }

    private void filter(ArtifactFilter now) {
        filter = now;
        shown.setPredicate(now::shows);
    }

    /// Looks for the text in the paths of files too, on the platform.
    void searchInside() {
        String text = query.get().strip();
        if (text.length() >= SHORTEST_INSIDE) {
            work.of(() -> port.withFile(project.id(), text))
                    .onFault(_ -> {})
                    .onDone(found -> {
                        if (query.get().strip().equals(text)) {
                            filter(filter.with(Set.copyOf(found)));
                        }
                    })
                    .start();
        }
    }

    ObjectProperty<@Nullable ArtifactKind> kindProperty() {
        return kind;
    }

    ObjectProperty<@Nullable String> tagProperty() {
        return tag;
    }

    ObservableList<Artifact> all() {
        return project.artifacts();
    }

    /// All tags that something has, in order.
    List<String> tags() {
        return project.artifacts().stream()
                .flatMap(artifact -> artifact.tags().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    LinksViewModel links(Artifact artifact) {
        return new LinksViewModel(artifact, port, work);
    }

    /// Which part of an artifact was looked at last.
    int tab() {
        return tab;
    }

    void tab(int now) {
        tab = now;
    }

    public ProjectModel project() {
        return project;
    }

    public ObservableList<Artifact> shown() {
        return shown;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyObjectProperty<@Nullable Artifact> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ObservableList<ArtifactFile> files() {
        return files;
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    public ObservableList<UploadItem> uploads() {
        return items;
    }

    public void select(@Nullable Artifact artifact) {
        if (filesJob != null) {
            filesJob.close();
        }
        selected.set(artifact);
        files.clear();
        if (artifact != null) {
            filesJob = work.of(() -> port.files(artifact.id())).busy(reading).onDone(files::setAll);
            filesJob.start();
        }
    }

    public void add(List<Path> paths, @Nullable ElementId element) {
        paths.forEach(
                path -> work.run(() -> uploads.add(project.id(), path, element)).start());
    }

    public void pause(UploadItem item) {
        uploads.pause(item.key());
    }

    public void resume(UploadItem item) {
        uploads.resume(item.key());
    }

    public void cancel(UploadItem item) {
        uploads.cancel(item.key());
    }

    /// How many uploads are over and well.
    int done() {
        return (int) items.stream().filter(ArtifactsViewModel::isDone).count();
    }

    void clearDone() {
        List.copyOf(items).stream().filter(ArtifactsViewModel::isDone).forEach(this::cancel);
    }

    /// Deployments that were made of it, newest first.
    public List<Deployment> uses(Artifact artifact) {
        return project.deployments().stream()
                .filter(d -> d.artifact().equals(artifact.id()))
                .toList();
    }

    public void delete(Artifact artifact) {
        prompts.confirm(
                new Prompts.Confirmation(
                        texts.get("artifacts.delete.title", artifact.name(), artifact.version()),
                        texts.get("artifacts.delete.text", artifact.fileCount()),
                        texts.get("artifacts.delete.verb"),
                        true),
                () -> work.run(() -> port.delete(artifact.id()))
                        .busy(busy)
                        .onDone(_ -> {
                            project.remove(artifact.id());
                            select(null);
                        })
                        .start());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
