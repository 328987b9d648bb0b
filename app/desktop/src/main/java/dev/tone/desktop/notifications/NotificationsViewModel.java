package dev.tone.desktop.notifications;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.KeyedList;
import dev.tone.desktop.workspace.LiveFeed;
import dev.tone.model.id.NotificationId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.model.notification.NotificationPreferences.Channel;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The feed, newest first, and what the person wants to be told.
public final class NotificationsViewModel implements Pin {
    private final NotificationsPort port;
    private final LiveFeed live;
    private final Work work;
    private final Executor fx;
    private final Lifetime lifetime = new Lifetime();
    private final KeyedList<NotificationId, Notification> all = new KeyedList<>(
            Notification::id,
            Comparator.comparing(Notification::createdAt).reversed().thenComparing(n -> n.id().value()));
    private final FilteredList<Notification> feed = new FilteredList<>(all.items(), n -> n.archivedAt() == null);
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<NotificationPreferences> preferences =
            new ReadOnlyObjectWrapper<>(new NotificationPreferences(Map.of(), null, null));
    private final Signal<Notification> arrivals = new Signal<>();
    private final Signal<Notification> settled = new Signal<>();
    /// When each was told last; a later news of the same object comes under the id that is still unread.
    private final Map<NotificationId, Instant> known = new HashMap<>();

    public NotificationsViewModel(NotificationsPort port, LiveFeed live, Work work, Executor fx) {
        this.port = port;
        this.live = live;
        this.work = work;
        this.fx = fx;
        lifetime.add(Fx.onChange(this::count, feed));
    }

    public void start() {
        lifetime.add(live.follow(
                Topic.notifications(), fact -> fx.execute(() -> onFact(fact)), () -> fx.execute(this::readFeed)));
        readFeed();
        work.of(port::preferences).onDone(preferences::set).start();
    }

    public ObservableList<Notification> feed() {
        return feed;
    }

    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NotificationPreferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /// What came in since the start, on the JavaFX thread.
    public Signal<Notification> arrivals() {
        return arrivals;
    }

    /// What was read or archived, in this window or elsewhere, on the JavaFX thread.
    public Signal<Notification> settled() {
        return settled;
    }

    public void markRead(Notification notification) {
        if (notification.readAt() == null) {
            work.of(() -> port.read(notification.id())).onDone(all::put).start();
        }
    }

    public void markUnread(Notification notification) {
        work.of(() -> port.unread(notification.id())).onDone(all::put).start();
    }

    public void archive(Notification notification) {
        work.of(() -> port.archive(notification.id())).onDone(all::put).start();
    }

    public void readAll() {
        work.run(port::readAll).onDone(_ -> readFeed()).start();
    }

    public boolean wants(NotificationKind kind, Channel channel) {
        Set<Channel> channels = preferences.get().channels().get(kind);
        return channels == null || channels.contains(channel);
    }

    public void want(NotificationKind kind, Channel channel, boolean wanted) {
        Map<NotificationKind, Set<Channel>> channels = new EnumMap<>(NotificationKind.class);
        channels.putAll(preferences.get().channels());
        Set<Channel> of = EnumSet.noneOf(Channel.class);
        for (Channel each : Channel.values()) {
            if (each == channel ? wanted : wants(kind, each)) {
                of.add(each);
            }
        }
        channels.put(kind, of);
        save(new NotificationPreferences(
                channels, preferences.get().quietFrom(), preferences.get().quietUntil()));
    }

    /// @param from and until: `HH:mm`, both empty for no quiet hours
    public void setQuietHours(String from, String until) {
        boolean none = from.isBlank() || until.isBlank();
        save(new NotificationPreferences(preferences.get().channels(), none ? null : from, none ? null : until));
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private void save(NotificationPreferences next) {
        work.of(() -> port.setPreferences(next)).onDone(preferences::set).start();
    }

    private void onFact(LiveFact fact) {
        if (fact instanceof LiveFact.NotificationChanged changed) {
            Notification notification = changed.notification();
            all.put(notification);
            boolean isNews = isNews(notification);
            if (notification.readAt() != null || notification.archivedAt() != null) {
                settled.emit(notification);
            } else if (isNews) {
                arrivals.emit(notification);
            }
        }
    }

    private boolean isNews(Notification notification) {
        Instant before = known.put(notification.id(), notification.createdAt());
        return before == null || notification.createdAt().isAfter(before);
    }

    private void readFeed() {
        all.beginRead();
        work.of(port::list)
                .onDone(read -> {
                    read.forEach(this::isNews);
                    all.endRead(read);
                })
                .start();
    }

    private void count() {
        unread.set((int) feed.stream().filter(n -> n.readAt() == null).count());
    }
}
