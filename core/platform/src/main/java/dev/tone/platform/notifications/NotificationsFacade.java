package dev.tone.platform.notifications;

import dev.tone.model.api.NotificationApi;
import dev.tone.model.api.Page;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.NotificationId;
import dev.tone.model.id.UserId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.model.notification.NotificationPreferences.Channel;
import dev.tone.model.project.Project;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectLifecycle;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one door to notifications.
public final class NotificationsFacade implements Notifier, ProjectLifecycle {
    private static final NotificationPreferences DEFAULTS = new NotificationPreferences(Map.of(), null, null);
    private static final Set<Channel> EVERYWHERE = EnumSet.allOf(Channel.class);

    private static final Pattern TIME_OF_DAY = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private final Transactions transactions;
    private final Changes changes;
    private final NotificationRepository repository;

    public NotificationsFacade(Transactions transactions, Changes changes, NotificationRepository repository) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
    }

    @Override
    public void tell(Change change, News news) {
        for (UserId user : repository.members(change.handle(), change.actor().organization())) {
            if (wants(change, user, news.kind())) {
                tell(change, user, news);
            }
        }
    }

    private boolean wants(Change change, UserId user, NotificationKind kind) {
        return repository
                .preferences(change.handle(), change.actor().organization(), user)
                .map(preferences -> preferences.channels().getOrDefault(kind, EVERYWHERE))
                .map(channels -> channels.contains(Channel.FEED))
                .orElse(true);
    }

    private void tell(Change change, UserId user, News news) {
        NotificationId id = repository
                .unread(change.handle(), change.actor().organization(), user, news.subject())
                .map(Notification::id)
                .orElseGet(() -> new NotificationId(change.newId()));
        Notification notification = new Notification(
                id,
                news.kind(),
                news.title(),
                news.body(),
                news.project(),
                news.deployment(),
                news.logSequence(),
                change.now(),
                null,
                null);
        repository.put(change.handle(), change.actor().organization(), user, news.subject(), notification);
        publish(change, user, notification);
    }

    private static void publish(Change change, UserId user, Notification notification) {
        change.publish(
                dev.tone.platform.kernel.live.Channel.notifications(user),
                new LiveFact.NotificationChanged(notification));
    }

    public Page<Notification> list(Actor actor, boolean archived, PageRequest page) {
        List<Notification> found = transactions.read(handle -> repository.list(handle, actor, archived, page));
        return page.page(
                found,
                notification -> List.of(
                        Long.toString(notification.createdAt().toEpochMilli()),
                        notification.id().value()));
    }

    public Notification read(Actor actor, NotificationId id) {
        return mark(
                actor,
                NotificationApi.READ.id(),
                id,
                (old, now) -> marked(old, first(old.readAt(), now), old.archivedAt()));
    }

    public Notification unread(Actor actor, NotificationId id) {
        return mark(actor, NotificationApi.UNREAD.id(), id, (old, _) -> marked(old, null, old.archivedAt()));
    }

    public Notification archive(Actor actor, NotificationId id) {
        return mark(
                actor,
                NotificationApi.ARCHIVE.id(),
                id,
                (old, now) -> marked(old, first(old.readAt(), now), first(old.archivedAt(), now)));
    }

    public void readAll(Actor actor) {
        changes.make(actor, NotificationApi.READ_ALL.id(), change -> {
            List<Notification> unread = repository.allUnread(change.handle(), actor);
            unread.forEach(old -> store(change, marked(old, change.now(), old.archivedAt())));
            if (unread.isEmpty()) {
                change.unchanged();
            } else {
                change.audit(null, "user", actor.user(), null, null);
            }
            return unread.size();
        });
    }

    private Notification mark(Actor actor, String action, NotificationId id, Mark mark) {
        return changes.make(actor, action, change -> {
            Notification before =
                    repository.find(change.handle(), actor, id).orElseThrow(NotificationsFacade::notFound);
            Notification after = mark.apply(before, change.now());
            if (after.equals(before)) {
                change.unchanged();
                return before;
            }
            store(change, after);
            change.audit(after.project(), "notification", id, before, after);
            return after;
        });
    }

    private void store(Change change, Notification notification) {
        repository.update(change.handle(), notification);
        publish(change, change.actor().user(), notification);
    }

    public NotificationPreferences preferences(Actor actor) {
        return transactions.read(handle -> repository
                .preferences(handle, actor.organization(), actor.user())
                .orElse(DEFAULTS));
    }

    public NotificationPreferences setPreferences(Actor actor, NotificationPreferences preferences) {
        requireTime(preferences.quietFrom());
        requireTime(preferences.quietUntil());
        return changes.make(actor, NotificationApi.SET_PREFERENCES.id(), change -> {
            NotificationPreferences before = repository
                    .preferences(change.handle(), actor.organization(), actor.user())
                    .orElse(DEFAULTS);
            if (before.equals(preferences)) {
                change.unchanged();
            } else {
                repository.setPreferences(change.handle(), actor, preferences);
                change.audit(null, "user", actor.user(), before, preferences);
            }
            return preferences;
        });
    }

    private static void requireTime(@Nullable String text) {
        if (text != null && !TIME_OF_DAY.matcher(text).matches()) {
            throw invalidTime();
        }
    }

    private static FaultException invalidTime() {
        return Fault.invalid("notification/invalid-time", "Quiet hours are times of day like `22:30`.", null)
                .asException();
    }

    @Override
    public void purged(Change change, Project project) {
        repository.removeAll(change.handle(), project.id());
    }

    private static Instant first(@Nullable Instant known, Instant now) {
        return known == null ? now : known;
    }

    private static Notification marked(Notification old, @Nullable Instant readAt, @Nullable Instant archivedAt) {
        return new Notification(
                old.id(),
                old.kind(),
                old.title(),
                old.body(),
                old.project(),
                old.deployment(),
                old.logSequence(),
                old.createdAt(),
                readAt,
                archivedAt);
    }

    private static FaultException notFound() {
        return Fault.notFound("notification/not-found", "There is no such notification.")
                .asException();
    }

    private interface Mark {
        Notification apply(Notification old, Instant now);
    }
}
