package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.deployments.LogPane;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.logs.LogView;
import dev.tone.desktop.logs.LogViewModel;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.observe.Lifetime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;

/// The log viewer on a followed log, with its keys while it is shown.
final class DeploymentLog implements LogPane {
    private final Lifetime lifetime = new Lifetime();
    private final LogViewModel model;
    private final LogView view;

    /// @param good the last deployments of the environment that went well, the newest first
    DeploymentLog(DeploymentId deployment, List<DeploymentId> good, PlatformLink link, Parts parts, Runnable save) {
        PlatformLink.FollowedLog log = link.log(deployment);
        lifetime.add(log.pin());
        model = lifetime.add(new LogViewModel(log.source(), Thread::startVirtualThread, parts.fx()));
        view = lifetime.add(new LogView(
                "log",
                model,
                parts.ui(),
                save,
                line -> ToneLink.toLog(deployment, line),
                new GoodRuns(good, link)::read));
        lifetime.add(Fx.watch(parts.theme().appearanceProperty(), now -> view.showDark(now.isDark())));
        lifetime.add(parts.registry().registerAll(view.actions()));
        Set<Scope> scopes = EnumSet.of(Scope.LOG);
        scopes.addAll(parts.shell().placeProperty().get().scopes());
        parts.registry().setScopes(scopes);
        lifetime.add(() ->
                parts.registry().setScopes(parts.shell().placeProperty().get().scopes()));
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void reveal(long sequence) {
        model.revealSequence(sequence);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
