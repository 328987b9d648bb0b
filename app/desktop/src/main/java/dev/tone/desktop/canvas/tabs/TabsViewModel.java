package dev.tone.desktop.canvas.tabs;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The project's canvases as tabs. The order, the names and what there is belong to the project and are the same for
/// everybody; which of them are closed here and which one is in front is this person's, and comes back after a restart.
public final class TabsViewModel implements Pin {
    /// As the platform allows.
    static final int MAX_NAME = 80;
    private static final String ACTIVE = "active";

    private final ProjectModel project;
    private final CanvasesPort port;
    private final Work work;
    private final Notices notices;
    private final Texts texts;
    private final SettingsStore settings;
    private final Consumer<CanvasId> deleted;
    private final String prefix;
    private final Lifetime lifetime = new Lifetime();
    private final Signal<CanvasId> renames = new Signal<>();
    private final ObservableList<CanvasInfo> tabs = FXCollections.observableArrayList();
    private final ObservableList<CanvasInfo> view = FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<@Nullable CanvasId> active = new ReadOnlyObjectWrapper<>();
    /// Closed here, the one that was closed last at the end.
    private final Set<CanvasId> closed = new LinkedHashSet<>();

    /// @param deleted hears of what was deleted here
    public TabsViewModel(
            ProjectModel project,
            CanvasesPort port,
            Work work,
            Notices notices,
            Texts texts,
            SettingsStore settings,
            Consumer<CanvasId> deleted) {
        this.project = project;
        this.port = port;
        this.work = work;
        this.notices = notices;
        this.texts = texts;
        this.settings = settings;
        this.deleted = deleted;
        prefix = prefix(project.id());
        Arrays.stream(settings.get(prefix + "closed", "").split(" "))
                .filter(id -> !id.isEmpty())
                .map(CanvasId::new)
                .forEach(closed::add);
        ListChangeListener<CanvasInfo> changed = _ -> update();
        project.canvases().addListener(changed);
        lifetime.add(() -> project.canvases().removeListener(changed));
        update();
    }

    /// The canvas that will be in front, as far as can be told before the window is there.
    public static Optional<CanvasId> inFront(SettingsStore settings, ProjectId project, List<CanvasInfo> canvases) {
        String kept = settings.find(prefix(project) + ACTIVE);
        return canvases.stream()
                .map(CanvasInfo::id)
                .filter(canvas -> canvas.value().equals(kept))
                .findFirst()
                .or(() -> canvases.stream()
                        .sorted(CanvasInfo.ORDER)
                        .map(CanvasInfo::id)
                        .findFirst());
    }

    private static String prefix(ProjectId project) {
        return "tabs." + project + ".";
    }

    /// Those that are open, in the project's order.
    public ObservableList<CanvasInfo> tabs() {
        return view;
    }

    /// Every canvas of the project that is not in the trash.
    public ObservableList<CanvasInfo> all() {
        return project.canvases();
    }

    /// Null until the project's canvases are known, and while it has none.
    public ReadOnlyObjectProperty<@Nullable CanvasId> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /// What a canvas is called outside of its project, where files of several may lie beside each other.
    public String nameOf(@Nullable CanvasId canvas) {
        String of = project.projectProperty().get().name();
        List<CanvasInfo> all = all();
        return all.stream()
                .filter(each -> all.size() > 1 && each.id().equals(canvas))
                .map(each -> of + " - " + each.name())
                .findFirst()
                .orElse(of);
    }

    public boolean isOpen(CanvasId canvas) {
        return indexOf(canvas) >= 0;
    }

    public boolean canReopen() {
        return lastClosed() != null;
    }

    /// Brings a canvas to the front; a closed one is opened again.
    public void show(CanvasId canvas) {
        if (closed.remove(canvas)) {
            keepClosed();
            update();
        }
        if (isOpen(canvas)) {
            activate(canvas);
        }
    }

    /// The tab that many further on, around the end.
    public void step(int by) {
        CanvasId current = active.get();
        if (current != null && !tabs.isEmpty()) {
            activate(tabs.get(Math.floorMod(indexOf(current) + by, tabs.size())).id());
        }
    }

    /// The canvas stays in the project. The last tab stays too, because there is nothing behind it.
    public void close(CanvasId canvas) {
        if (tabs.size() <= 1) {
            notices.info(texts.get("tabs.last"));
        } else if (isOpen(canvas)) {
            closed.add(canvas);
            keepClosed();
            update();
        }
    }

    public void closeOthers(CanvasId canvas) {
        tabs.stream().map(CanvasInfo::id).filter(id -> !id.equals(canvas)).forEach(closed::add);
        keepClosed();
        update();
    }

    /// Opens the one that was closed last.
    public void reopen() {
        CanvasId last = lastClosed();
        if (last != null) {
            show(last);
        }
    }

    /// Adds an empty canvas with a name that is free, and brings it to the front.
    public void create() {
        create(freeName(), _ -> {});
    }

    public void create(String name, Consumer<CanvasInfo> created) {
        call(() -> port.create(project.id(), name), canvas -> {
            show(canvas.id());
            created.accept(canvas);
        });
    }

    public void duplicate(CanvasId canvas) {
        find(
                canvas,
                original -> call(
                        () -> port.duplicate(canvas, shortened(texts.get("tabs.copy-name", original.name()))),
                        copy -> show(copy.id())));
    }

    /// Asks the row of tabs for a field to write the name in.
    public void beginRename(CanvasId canvas) {
        renames.emit(canvas);
    }

    public Signal<CanvasId> renames() {
        return renames;
    }

    /// Leaves the name as it is when the new one says nothing.
    public void rename(CanvasId canvas, String name) {
        String wanted = shortened(name.strip());
        find(canvas, known -> {
            if (!wanted.isEmpty() && !wanted.equals(known.name())) {
                call(() -> port.rename(canvas, wanted), _ -> {});
            }
        });
    }

    /// Acts at once; the notice offers to undo it.
    public void delete(CanvasId canvas) {
        find(
                canvas,
                known -> call(() -> port.delete(canvas), _ -> {
                    deleted.accept(canvas);
                    notices.undoable(texts.get("tabs.deleted", known.name()), () -> restore(canvas));
                }));
    }

    public void restore(CanvasId canvas) {
        call(() -> port.restore(canvas), _ -> show(canvas));
    }

    /// Puts a tab at an index among the tabs.
    public void move(CanvasId canvas, int index) {
        List<CanvasId> others = tabs.stream()
                .map(CanvasInfo::id)
                .filter(id -> !id.equals(canvas))
                .toList();
        int at = Math.clamp(index, 0, others.size());
        if (indexOf(canvas) >= 0 && at != indexOf(canvas)) {
            CanvasId after = at == 0 ? null : others.get(at - 1);
            call(() -> port.move(canvas, after), _ -> {});
        }
    }

    /// Moves the tab in front by that many places.
    public void moveActive(int by) {
        CanvasId current = active.get();
        if (current != null) {
            move(current, indexOf(current) + by);
        }
    }

    /// Reads what was deleted and can still be restored.
    public void trashed(Consumer<List<CanvasInfo>> show) {
        work.of(() -> port.trashed(project.id()))
                .onDone(show)
                .onFault(_ -> show.accept(List.of()))
                .start();
    }

    @Override
    public void close() {
        lifetime.close();
    }

    /// `Canvas 2`, or the first number that nobody has.
    private String freeName() {
        Set<String> taken = project.canvases().stream().map(CanvasInfo::name).collect(Collectors.toSet());
        return IntStream.iterate(project.canvases().size() + 1, number -> number + 1)
                .mapToObj(number -> texts.get("tabs.new-name", number))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME).strip();
    }

    private void call(Callable<CanvasInfo> call, Consumer<CanvasInfo> then) {
        lifetime.add(work.of(call)
                .onDone(canvas -> {
                    project.put(canvas);
                    then.accept(canvas);
                })
                .start());
    }

    private void find(CanvasId canvas, Consumer<CanvasInfo> act) {
        project.canvases().stream()
                .filter(known -> known.id().equals(canvas))
                .findFirst()
                .ifPresent(act);
    }

    private @Nullable CanvasId lastClosed() {
        return closed.stream()
                .filter(id ->
                        project.canvases().stream().anyMatch(known -> known.id().equals(id)))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private int indexOf(CanvasId canvas) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).id().equals(canvas)) {
                return i;
            }
        }
        return -1;
    }

    private void activate(CanvasId canvas) {
        settings.put(prefix + ACTIVE, canvas.value());
        active.set(canvas);
    }

    private void keepClosed() {
        settings.put(prefix + "closed", closed.stream().map(CanvasId::value).collect(Collectors.joining(" ")));
    }

    private void update() {
        CanvasId before = active.get();
        int at = before == null ? -1 : indexOf(before);
        List<CanvasInfo> open = project.canvases().stream()
                .filter(canvas -> !closed.contains(canvas.id()))
                .toList();
        if (open.isEmpty() && !project.canvases().isEmpty()) {
            // Something has to be in front: the last one of those that are closed.
            CanvasId last = Objects.requireNonNull(lastClosed());
            closed.remove(last);
            keepClosed();
            open = project.canvases().stream()
                    .filter(canvas -> canvas.id().equals(last))
                    .toList();
        }
        if (!open.equals(tabs)) {
            tabs.setAll(open);
        }
        if (tabs.isEmpty()) {
            active.set(null);
        } else if (before == null) {
            CanvasId kept = kept();
            active.set(kept != null && isOpen(kept) ? kept : tabs.getFirst().id());
        } else if (!isOpen(before)) {
            activate(tabs.get(Math.clamp(at, 0, tabs.size() - 1)).id());
        }
    }

    private @Nullable CanvasId kept() {
        String id = settings.find(prefix + ACTIVE);
        return id == null || id.isEmpty() ? null : new CanvasId(id);
    }
}
