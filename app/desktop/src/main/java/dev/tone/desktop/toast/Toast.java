package dev.tone.desktop.toast;

import java.util.List;

/// A notification on the desktop.
///
/// @param key of the object that it is about: a later toast with the same key replaces it
/// @param actions at most three, the first is what a click on the toast itself does
public record Toast(String key, String title, String body, Urgency urgency, List<Action> actions) {
    public static final int MAX_ACTIONS = 3;

    public Toast {
        actions = List.copyOf(actions);
        if (actions.isEmpty() || actions.size() > MAX_ACTIONS) {
            throw new IllegalArgumentException("A toast has one to three actions");
        }
    }

    public enum Urgency {
        LOW,
        NORMAL,
        CRITICAL
    }

    /// @param run called on a thread of the notifier's own
    public record Action(String label, Runnable run) {}
}
