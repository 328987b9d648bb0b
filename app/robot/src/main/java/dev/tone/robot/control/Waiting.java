package dev.tone.robot.control;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.robot.scene.Finder;
import dev.tone.robot.scene.NodeView;
import dev.tone.robot.scene.UiThread;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks at the window pulse by pulse until something is so.
public final class Waiting {
    private Waiting() {}

    /// What to wait for.
    public enum State {
        VISIBLE(NodeView::visible),
        GONE(_ -> false),
        ENABLED(view -> view.visible() && view.enabled()),
        DISABLED(view -> view.visible() && !view.enabled()),
        FOCUSED(NodeView::focused),
        SELECTED(NodeView::selected);

        private final Predicate<NodeView> holds;

        State(Predicate<NodeView> holds) {
            this.holds = holds;
        }
    }

    /// @param text that the node's visible or accessible text has to contain, or null
    /// @return the node for which it is so; empty for [State#GONE]
    /// @throws FaultException when the time is over
    public static Optional<NodeView> until(String query, State state, @Nullable String text, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            List<NodeView> views = UiThread.call(() -> Finder.describe(query));
            List<NodeView> fitting =
                    views.stream().filter(view -> says(view, text)).toList();
            if (state == State.GONE && fitting.stream().noneMatch(NodeView::visible)) {
                return Optional.empty();
            }
            Optional<NodeView> found = fitting.stream().filter(state.holds).findFirst();
            if (found.isPresent()) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw late(query, state, text, patience, views);
            }
            UiThread.pulses(2);
        }
    }

    private static boolean says(NodeView view, @Nullable String text) {
        return text == null
                || view.text().contains(text)
                || view.accessibleText().contains(text);
    }

    private static FaultException late(
            String query, State state, @Nullable String text, Duration patience, List<NodeView> views) {
        String wanted = "\"" + query + "\"" + (text == null ? "" : " with \"" + text + "\"");
        String detail = views.isEmpty() ? "Nothing fits the query." : "There is: " + views.getFirst();
        return new FaultException(new Fault(
                FaultKind.UNAVAILABLE,
                "robot/timeout",
                wanted + " did not become " + state.name().toLowerCase(Locale.ROOT) + " within " + patience.toMillis()
                        + " ms.",
                detail));
    }
}
