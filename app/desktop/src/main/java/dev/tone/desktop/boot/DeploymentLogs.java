package dev.tone.desktop.boot;

import dev.tone.desktop.comparisons.LogsBeside;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.logs.BesideView;
import dev.tone.desktop.logs.BesideViewModel;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.observe.Lifetime;
import javafx.scene.Node;

/// The followed logs of two deployments beside each other.
final class DeploymentLogs implements LogsBeside {
    private final Lifetime lifetime = new Lifetime();
    private final BesideView view;

    DeploymentLogs(Deployment before, Deployment after, PlatformLink link, Parts parts) {
        PlatformLink.FollowedLog one = link.log(before.id());
        lifetime.add(one.pin());
        PlatformLink.FollowedLog other = link.log(after.id());
        lifetime.add(other.pin());
        BesideViewModel model = new BesideViewModel(
                one.source(),
                other.source(),
                count -> parts.ui()
                        .text("log.beside.folded", parts.ui().formats().number(count)),
                Thread::startVirtualThread,
                parts.fx());
        view = lifetime.add(new BesideView("compare-logs", model, parts.ui(), parts.notices()::attention));
        lifetime.add(Fx.watch(parts.theme().appearanceProperty(), now -> view.showDark(now.isDark())));
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void step(boolean forward) {
        view.step(forward);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
