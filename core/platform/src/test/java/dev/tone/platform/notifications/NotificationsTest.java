package dev.tone.platform.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UserId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import dev.tone.model.notification.NotificationPreferences;
import dev.tone.model.notification.NotificationPreferences.Channel;
import dev.tone.platform.TestDatabase;
import dev.tone.platform.kernel.audit.AuditTrail;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.platform.kernel.sql.KernelTables;
import dev.tone.platform.kernel.sql.Migrations;
import dev.tone.platform.notifications.sql.SqlNotifications;
import dev.tone.platform.workspace.WorkspaceFacade;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import dev.tone.testkit.time.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class NotificationsTest {
    @Parameter
    Dialect dialect;

    @TempDir
    Path data;

    private final FakeClock clock = new FakeClock();
    private TestDatabase test;
    private Database database;
    private Changes changes;
    private NotificationsFacade notifications;
    private Actor me;

    @BeforeEach
    void open() {
        test = TestDatabase.of(dialect, data);
        database = test.open();
        Migrations.apply(database, List.of(KernelTables.MIGRATIONS, SqlNotifications.MIGRATIONS), clock);
        IdGenerator ids = IdGenerator.system();
        changes = new Changes(database, new AuditTrail(), new TopicLog(database, _ -> {}), ids, clock);
        notifications = new NotificationsFacade(database, changes, new SqlNotifications());
        me = new WorkspaceFacade(database, new SqlWorkspaces(), ids, clock, true).owner("me");
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
            test.close();
        }
    }

    private void tell(String subject, NotificationKind kind, String title) {
        changes.make(me, "test.tell", change -> {
            notifications.tell(change, new Notifier.News(subject, kind, title, "", new ProjectId("p"), null, 7L));
            change.audit(null, "user", me.user(), null, null);
            return title;
        });
        clock.advance(Duration.ofSeconds(1));
    }

    private List<Notification> feed(boolean archived) {
        return notifications.list(me, archived, PageRequest.first(50)).items();
    }

    @Test
    void the_feed_is_newest_first_and_paged() {
        for (int i = 0; i < 5; i++) {
            tell("s" + i, NotificationKind.SITE_DOWN, "t" + i);
        }
        assertThat(feed(false)).extracting(Notification::title).containsExactly("t4", "t3", "t2", "t1", "t0");
        var page = notifications.list(me, false, PageRequest.first(2));
        assertThat(page.items()).hasSize(2);
        assertThat(page.nextCursor()).isNotNull();
        assertThat(feed(false).getFirst().logSequence()).isEqualTo(7);
    }

    @Test
    void unread_news_of_an_object_gives_way_to_the_next() {
        tell("site", NotificationKind.SITE_DOWN, "down");
        Notification down = feed(false).getFirst();
        tell("site", NotificationKind.SITE_RECOVERED, "up again");
        assertThat(feed(false)).hasSize(1);
        assertThat(feed(false).getFirst().id()).isEqualTo(down.id());
        assertThat(feed(false).getFirst().title()).isEqualTo("up again");
        notifications.read(me, down.id());
        tell("site", NotificationKind.SITE_DOWN, "down once more");
        assertThat(feed(false)).hasSize(2);
    }

    @Test
    void news_is_read_unread_and_archived() {
        tell("a", NotificationKind.DEPLOYMENT_FAILED, "a");
        tell("b", NotificationKind.DEPLOYMENT_FAILED, "b");
        Notification b = feed(false).getFirst();
        assertThat(notifications.read(me, b.id()).readAt()).isNotNull();
        assertThat(notifications.read(me, b.id())).isEqualTo(feed(false).getFirst());
        assertThat(notifications.unread(me, b.id()).readAt()).isNull();
        assertThat(notifications.archive(me, b.id()).archivedAt()).isNotNull();
        assertThat(feed(false)).extracting(Notification::title).containsExactly("a");
        assertThat(feed(true)).extracting(Notification::title).containsExactly("b");
        notifications.readAll(me);
        notifications.readAll(me);
        assertThat(feed(false)).allMatch(news -> news.readAt() != null);
    }

    @Test
    void nobody_reads_the_news_of_others() {
        tell("a", NotificationKind.DEPLOYMENT_FAILED, "a");
        Actor other = new Actor(new UserId("other"), "x", me.organization(), me.role());
        assertThat(notifications.list(other, false, PageRequest.first(5)).items())
                .isEmpty();
        Notification mine = feed(false).getFirst();
        Assertions.assertThatThrownBy(() -> notifications.read(other, mine.id()))
                .hasMessageContaining("notification/not-found");
    }

    @Test
    void what_somebody_does_not_want_to_hear_is_not_told() {
        var preferences = new NotificationPreferences(
                Map.of(NotificationKind.DEPLOYMENT_SUCCEEDED, Set.of(Channel.DESKTOP)), "22:00", "07:30");
        assertThat(notifications.setPreferences(me, preferences)).isEqualTo(preferences);
        notifications.setPreferences(me, preferences);
        assertThat(notifications.preferences(me)).isEqualTo(preferences);
        tell("a", NotificationKind.DEPLOYMENT_SUCCEEDED, "quiet");
        tell("b", NotificationKind.DEPLOYMENT_FAILED, "loud");
        assertThat(feed(false)).extracting(Notification::title).containsExactly("loud");
        Assertions.assertThatThrownBy(
                        () -> notifications.setPreferences(me, new NotificationPreferences(Map.of(), "25:00", null)))
                .hasMessageContaining("notification/invalid-time");
    }
}
