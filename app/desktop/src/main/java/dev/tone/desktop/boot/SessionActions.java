package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.projects.ProjectsViewModel;
import dev.tone.desktop.shell.PlatformStatus;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;

/// What can be done once there is something to ask a platform for.
final class SessionActions {
    private final SessionWiring session;
    private final ProjectsViewModel projects;
    private final ProjectState state;
    private final Ui ui;
    private final ObservableBooleanValue offline;
    private final Runnable connectNow;
    private final BooleanProperty hasSample = new SimpleBooleanProperty();

    SessionActions(
            SessionWiring session, ProjectsViewModel projects, ProjectState state, Parts parts, Runnable connectNow) {
        this.session = session;
        this.projects = projects;
        this.state = state;
        this.ui = parts.ui();
        this.connectNow = connectNow;
        ObjectProperty<PlatformStatus> platform = parts.shell().platformProperty();
        offline = Bindings.createBooleanBinding(() -> platform.get() instanceof PlatformStatus.Offline, platform);
    }

    /// Other projects are there than before.
    void update() {
        hasSample.set(projects.hasSample());
    }

    List<Action> all() {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.of("project.new", Category.FILE, projects::create)
                .keys("Mod+N")
                .icon(Feather.PLUS));
        actions.add(
                Action.of("project.clean-up", Category.FILE, projects::cleanUp).when(state.isOpen()));
        actions.add(Action.of(
                        "file.open",
                        Category.FILE,
                        () -> ui.desk().chooseFiles(ui.text("action.file.open")).forEach(session::openFile))
                .keys("Mod+Shift+O")
                .icon(Feather.FOLDER)
                .when(state.isOpen()));
        actions.add(Action.of("project.sample", Category.HELP, projects::createSample)
                .when(hasSample.not()));
        actions.add(Action.of("project.remove-sample", Category.HELP, projects::removeSample)
                .icon(Feather.TRASH_2)
                .when(hasSample));
        actions.add(Action.of(
                        "deploy.start",
                        Category.DEPLOY,
                        () -> session.navigator().deploy(null, null))
                .keys("Mod+Enter", "Mod+Shift+Enter")
                .icon(Feather.UPLOAD_CLOUD)
                .when(state.isOpen()));
        actions.add(Action.of("platform.connect", Category.FILE, connectNow)
                .icon(Feather.WIFI)
                .when(offline));
        actions.addAll(ProjectActions.of(session::withProject, state.when()));
        return actions;
    }
}
