package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.blueprint.Blueprint;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.blueprint.SystemModel;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where the lines of the one selected element are: in the newest deployment that was of it alone, or of the whole
/// drawing, whose lines say which element they are about. Null where it was never deployed.
public final class SelectedLog implements Pin {
    /// Who takes what a drawing compiles to, and says of each line which element it is about.
    private static final Set<String> OF_DRAWINGS = Set.of("kubernetes", "git");

    private final Editor editor;
    private final CanvasId canvas;
    private final ProjectModel project;
    private final SystemModel system;
    private final Lifetime lifetime = new Lifetime();
    private final ReadOnlyObjectWrapper<@Nullable Lines> lines = new ReadOnlyObjectWrapper<>();

    /// @param element of whose lines; null for all, because all are of one element
    public record Lines(DeploymentId deployment, @Nullable String element) {}

    public SelectedLog(Editor editor, CanvasId canvas, ProjectModel project, SystemModel system) {
        this.editor = editor;
        this.canvas = canvas;
        this.project = project;
        this.system = system;
        lifetime.add(editor.selection().observable().watch(_ -> refresh()));
        lifetime.add(Fx.onChange(this::refresh, project.deployments(), system.stateProperty()));
    }

    ReadOnlyObjectProperty<@Nullable Lines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public @Nullable Lines get() {
        return lines.get();
    }

    public BooleanBinding isThere() {
        return lines.isNotNull();
    }

    private void refresh() {
        ElementId selected = editor.selection().single();
        lines.set(selected == null ? null : of(selected).orElse(null));
    }

    private Optional<Lines> of(ElementId element) {
        Optional<Lines> own = newest(project.deployments().stream().filter(each -> element.equals(each.element())))
                .map(each -> new Lines(each.id(), null));
        return own.or(() -> named(element)
                .flatMap(name -> newest(project.deployments().stream()
                                .filter(each -> each.element() == null && canvas.equals(each.canvas()))
                                .filter(each -> OF_DRAWINGS.contains(each.provider())))
                        .map(each -> new Lines(each.id(), name))));
    }

    private static Optional<Deployment> newest(Stream<Deployment> deployments) {
        return deployments.max(Comparator.comparingLong(Deployment::number));
    }

    /// As the blueprint, and so whoever runs it, calls it.
    private Optional<String> named(ElementId element) {
        SystemModel.State state = system.stateProperty().get();
        return state == null
                ? Optional.empty()
                : state.compilation().blueprint().services().stream()
                        .map(Blueprint.Service::key)
                        .filter(key -> state.compilation().elementsOf(key).contains(element))
                        .findFirst();
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
