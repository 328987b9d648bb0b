package dev.tone.desktop.boot;

import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.deployments.LogPane;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.logs.LogHost;
import dev.tone.desktop.logs.LogSaving;
import dev.tone.desktop.logs.LogView;
import dev.tone.desktop.logs.LogViewModel;
import dev.tone.model.failure.KnownLines;
import dev.tone.model.observe.Lifetime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// The log viewer on a followed log, with its keys while it is shown.
final class FollowedPane implements LogPane {
    private final Lifetime lifetime = new Lifetime();
    private final LogViewModel model;
    private final LogView view;

    /// @param fileName that it is offered to be saved under
    /// @param toLine makes a link to a line by its sequence
    /// @param goodRuns reads what good runs have; null where there are none to compare with
    /// @param terminal offers to copy the command with these options
    FollowedPane(
            PlatformLink.FollowedLog log,
            String fileName,
            @Nullable LongFunction<String> toLine,
            @Nullable Supplier<KnownLines> goodRuns,
            Function<Supplier<List<String>>, MenuItem> terminal,
            Parts parts) {
        lifetime.add(log.pin());
        model = lifetime.add(new LogViewModel(log.source(), Thread::startVirtualThread, parts.fx()));
        LogSaving saving = new LogSaving(log.source(), parts.work(), parts.notices(), parts.ui());
        view = lifetime.add(new LogView(
                "log", model, parts.ui(), new Host(saving, fileName, parts.notices(), terminal), toLine, goodRuns));
        lifetime.add(Fx.watch(parts.theme().appearanceProperty(), now -> view.showDark(now.isDark())));
        lifetime.add(parts.registry().registerAll(view.actions()));
        Set<Scope> scopes = EnumSet.of(Scope.LOG);
        scopes.addAll(parts.shell().placeProperty().get().scopes());
        parts.registry().setScopes(scopes);
        lifetime.add(() ->
                parts.registry().setScopes(parts.shell().placeProperty().get().scopes()));
    }

    private record Host(
            LogSaving saving, String fileName, Notices notices, Function<Supplier<List<String>>, MenuItem> terminal)
            implements LogHost {
        @Override
        public Optional<MenuItem> asCommand(Supplier<List<String>> filter) {
            return Optional.of(terminal.apply(filter));
        }

        @Override
        public void save() {
            saving.ask(fileName);
        }

        @Override
        public void tell(String sentence) {
            notices.attention(sentence);
        }
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
    public void focus() {
        view.focusRows();
    }

    @Override
    public void only(String element) {
        model.onlyElement(element);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
