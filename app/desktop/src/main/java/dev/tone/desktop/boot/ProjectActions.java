package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.model.project.Environment;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the open project from anywhere.
final class ProjectActions {
    /// What has to be so.
    ///
    /// @param open a project is open
    /// @param site one of its sites has an address
    /// @param siteLog one of its sites is served here
    /// @param rollBack there is a release to go back to
    /// @param promote there is one to promote
    /// @param trial one takes a part of the traffic
    record When(
            ObservableBooleanValue open,
            ObservableBooleanValue site,
            ObservableBooleanValue siteLog,
            ObservableBooleanValue rollBack,
            ObservableBooleanValue promote,
            ObservableBooleanValue trial) {}

    private final Consumer<Consumer<ProjectWiring>> project;

    private ProjectActions(Consumer<Consumer<ProjectWiring>> project) {
        this.project = project;
    }

    /// @param project does something with the open project, if there is one
    static List<Action> of(Consumer<Consumer<ProjectWiring>> project, When when) {
        return new ProjectActions(project).all(when);
    }

    private List<Action> all(When when) {
        return List.of(
                upload(
                                "file.upload-folder",
                                Feather.FOLDER_PLUS,
                                when.open(),
                                open -> open.artifacts().uploadFolder())
                        .keys("Mod+Shift+U"),
                upload(
                        "file.upload-file",
                        Feather.FILE_PLUS,
                        when.open(),
                        open -> open.artifacts().uploadFiles()),
                action(
                        "open-site",
                        Feather.EYE,
                        when.site(),
                        open -> open.deployments().openSite()),
                action(
                        "browse",
                        Feather.EXTERNAL_LINK,
                        when.site(),
                        open -> open.deployments().browseSite()),
                action(
                        "copy-address",
                        Feather.LINK,
                        when.site(),
                        open -> open.deployments().copyAddress()),
                action(
                        "roll-back",
                        Feather.CORNER_UP_LEFT,
                        when.rollBack(),
                        open -> open.deployments().rollBack()),
                action(
                        "promote",
                        Feather.CHEVRONS_UP,
                        when.promote(),
                        open -> open.deployments().promote()),
                action(
                        "release-continue",
                        Feather.CHEVRON_RIGHT,
                        when.trial(),
                        open -> open.deployments().continueRelease()),
                action(
                        "release-promote",
                        Feather.CHEVRONS_RIGHT,
                        when.trial(),
                        open -> open.deployments().promoteRelease()),
                action(
                        "release-abort",
                        Feather.CORNER_UP_LEFT,
                        when.trial(),
                        open -> open.deployments().abortRelease()),
                action(
                        "compare",
                        Feather.COLUMNS,
                        when.open(),
                        open -> open.deployments().compare()),
                action(
                                "compare-logs",
                                Feather.COLUMNS,
                                when.open(),
                                open -> open.deployments().compareLogs())
                        .keys("Mod+Alt+L"),
                Action.of(
                                "log.site",
                                Category.LOG,
                                () -> project.accept(open -> open.deployments().openSiteLog()))
                        .icon(Feather.FILE_TEXT)
                        .keys("Mod+Alt+G")
                        .when(when.siteLog()),
                Action.of(
                                "log.alone",
                                Category.LOG,
                                () -> project.accept(open -> open.deployments().toggleLogAlone()))
                        .in(Scope.LOG)
                        .keys("X")
                        .icon(Feather.MAXIMIZE_2),
                action(
                        "bisect",
                        Feather.SEARCH,
                        when.open(),
                        open -> open.deployments().bisect()),
                action(
                        "new-environment",
                        Feather.PLUS,
                        when.open(),
                        open -> open.panels()
                                .makeEnvironment(made -> open.panels().chooseProvider(made))),
                action(
                        "environments",
                        Feather.GRID,
                        when.open(),
                        open -> open.panels().editEnvironments()),
                action("variables", Feather.KEY, when.open(), ofFirst(ProjectPanels::editVariables)),
                action("rules", Feather.SHIELD, when.open(), ofFirst(ProjectPanels::editRules)),
                action(
                        "webhooks",
                        Feather.SEND,
                        when.open(),
                        open -> open.panels().editWebhooks(null)),
                action("provider", Feather.SERVER, when.open(), ofFirst(ProjectPanels::chooseProvider)));
    }

    private Action upload(String id, Ikon icon, ObservableBooleanValue when, Consumer<ProjectWiring> act) {
        return Action.of(id, Category.FILE, () -> project.accept(act))
                .icon(icon)
                .when(when);
    }

    private Action action(String name, Ikon icon, ObservableBooleanValue when, Consumer<ProjectWiring> act) {
        return Action.of("deploy." + name, Category.DEPLOY, () -> project.accept(act))
                .icon(icon)
                .when(when);
    }

    /// Of the first environment, which is production; the dialog leads on to the others.
    private static Consumer<ProjectWiring> ofFirst(BiConsumer<ProjectPanels, Environment> show) {
        return open -> open.project().environments().stream()
                .findFirst()
                .ifPresent(environment -> show.accept(open.panels(), environment));
    }
}
