package dev.tone.model.notification;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// @param channels per category, where to tell; a category that is missing has the default
/// @param quietFrom local time of day `HH:mm` from which only the feed is told, null for never
public record NotificationPreferences(
        Map<NotificationKind, Set<Channel>> channels,
        @Nullable String quietFrom,
        @Nullable String quietUntil) {
    public NotificationPreferences {
        channels = Map.copyOf(channels);
    }

    public enum Channel {
        FEED,
        DESKTOP
    }
}
