package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.notifications.NotificationsView;
import dev.tone.desktop.outbox.OutboxView;
import dev.tone.desktop.outbox.OutboxViewModel;
import dev.tone.desktop.projects.ProjectsView;
import dev.tone.desktop.projects.ProjectsViewModel;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.WaitingPage;
import dev.tone.model.observe.Lifetime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The pages of what asks a platform for something; one line for each place.
final class SessionPages {
    private final Parts parts;
    private final SessionWiring session;
    private final ProjectsViewModel projects;
    private final OutboxViewModel outbox;
    private final Lifetime lifetime;
    private @Nullable NotificationsView notificationsView;

    /// @param lifetime of the session, which ends what the pages have registered
    SessionPages(
            Parts parts, SessionWiring session, ProjectsViewModel projects, OutboxViewModel outbox, Lifetime lifetime) {
        this.parts = parts;
        this.session = session;
        this.projects = projects;
        this.outbox = outbox;
        this.lifetime = lifetime;
    }

    Page page(Place place) {
        return switch (place) {
            case PROJECTS -> new ProjectsView(projects, session.navigator(), parts.ui());
            case NOTIFICATIONS -> notificationsPage();
            case OUTBOX -> new OutboxView(outbox, parts.ui());
            case DEPLOYMENTS -> ofProject(place, open -> open.deployments().page());
            case ARTIFACTS -> ofProject(place, open -> open.artifacts().page());
            case CANVAS -> ofProject(place, open -> open.drawings().page());
            case FLAGS, INSIGHTS, ADMIN, SETTINGS, DIAGNOSTICS -> new WaitingPage(place);
        };
    }

    private Page ofProject(Place place, Function<ProjectWiring, Page> make) {
        ProjectWiring project = session.project();
        return project == null ? noProject(place) : make.apply(project);
    }

    private Page noProject(Place place) {
        return session.workspace().loadingProperty().get()
                ? new WaitingPage(place)
                : new ProjectsView(projects, session.navigator(), parts.ui());
    }

    private Page notificationsPage() {
        NotificationsView view = new NotificationsView(
                session.notifications(), session.navigator(), session.told()::act, session.words(), parts.ui());
        notificationsView = view;
        List<String> known = view.actions().stream()
                .map(Action::id)
                .filter(id -> parts.registry().find(id) != null)
                .toList();
        if (known.isEmpty()) {
            lifetime.add(parts.registry().registerAll(view.actions()));
        }
        return view;
    }

    /// What notifications are about came to be known, so they are said in the person's language.
    void showWords() {
        if (notificationsView != null) {
            notificationsView.refresh();
        }
    }
}
