package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.deployment.Site;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.Comparator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The site that was deployed from the one selected element, null for none. Of several, one with a process goes first.
public final class SelectedSite implements Pin {
    private final Editor editor;
    private final ProjectModel project;
    private final Lifetime lifetime = new Lifetime();
    private final ReadOnlyObjectWrapper<@Nullable Site> site = new ReadOnlyObjectWrapper<>();

    public SelectedSite(Editor editor, ProjectModel project) {
        this.editor = editor;
        this.project = project;
        lifetime.add(editor.selection().observable().watch(_ -> refresh()));
        lifetime.add(Fx.onChange(this::refresh, project.sites()));
    }

    ReadOnlyObjectProperty<@Nullable Site> siteProperty() {
        return site.getReadOnlyProperty();
    }

    public @Nullable Site get() {
        return site.get();
    }

    /// Whether its log is here.
    public BooleanBinding hasLog() {
        return Bindings.createBooleanBinding(
                () -> {
                    Site now = site.get();
                    return now != null && now.servedHere();
                },
                site);
    }

    private void refresh() {
        ElementId selected = editor.selection().single();
        site.set(
                selected == null
                        ? null
                        : project.sites().stream()
                                .filter(each -> selected.equals(each.element()))
                                .max(Comparator.comparing(Site::process).thenComparing(Site::servedHere))
                                .orElse(null));
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
