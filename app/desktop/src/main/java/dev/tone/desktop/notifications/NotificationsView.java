package dev.tone.desktop.notifications;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.view.EmptyState;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Page;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationKind;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The notification centre: J and K move, E archives, U marks unread, Enter opens.
public final class NotificationsView implements Page {
    private final NotificationsViewModel notifications;
    private final Navigator navigator;
    private final BiConsumer<Notification, NotificationAction> act;
    private final NotificationWords says;
    private final Ui ui;
    private final VBox page = new VBox();
    private final ListView<Notification> list;

    /// @param act does what a notification offers
    public NotificationsView(
            NotificationsViewModel notifications,
            Navigator navigator,
            BiConsumer<Notification, NotificationAction> act,
            NotificationWords words,
            Ui ui) {
        this.notifications = notifications;
        this.act = act;
        this.says = words;
        this.navigator = navigator;
        this.ui = ui;
        page.setId("page-notifications");
        page.getStyleClass().add("page");
        list = new ListView<>(notifications.feed());
        list.setId("notification-list");
        list.getStyleClass().add("rows-list");
        list.setFixedCellSize(56);
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(new EmptyState(
                Feather.BELL, ui.text("notifications.empty.title"), ui.text("notifications.empty.text")));
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                Nodes.label(ui.text("place.notifications"), "title"),
                Nodes.spacer(),
                Nodes.label(ui.text("notifications.keys"), "subtle", "small"),
                Nodes.button(
                        "notifications-read-all",
                        ui.text("notifications.read-all"),
                        Feather.CHECK,
                        notifications::readAll));
        head.setAlignment(Pos.CENTER_LEFT);
        page.getChildren().addAll(head, list);
    }

    /// Says everything anew, because more is known of what it is about.
    public void refresh() {
        list.refresh();
    }

    /// The keys of the feed.
    public List<Action> actions() {
        return List.of(
                action("notifications.next", () -> move(1)).keys("J"),
                action("notifications.previous", () -> move(-1)).keys("K"),
                action("notifications.archive", () -> withSelected(notifications::archive))
                        .keys("E"),
                action("notifications.unread", () -> withSelected(notifications::markUnread))
                        .keys("U"),
                action("notifications.open", () -> withSelected(this::open)).keys("Enter"));
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void shown() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private static Action action(String id, Runnable run) {
        return Action.of(id, Category.HELP, run).in(Scope.NOTIFICATIONS).unlisted();
    }

    private void move(int by) {
        int next = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + (long) by,
                0,
                Math.max(0, notifications.feed().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 3));
    }

    private void withSelected(Consumer<Notification> act) {
        Notification selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            act.accept(selected);
        }
    }

    private void open(Notification notification) {
        notifications.markRead(notification);
        DeploymentId deployment = notification.deployment();
        if (notification.project() != null) {
            navigator.openProject(notification.project());
        }
        if (deployment != null) {
            navigator.openDeployment(deployment, notification.logSequence());
        } else if (notification.kind() == NotificationKind.WEBHOOK_DISABLED) {
            navigator.openWebhooks();
        }
    }

    private static Ikon icon(NotificationKind kind) {
        return switch (kind) {
            case DEPLOYMENT_SUCCEEDED, SITE_RECOVERED -> Feather.CHECK_CIRCLE;
            case DEPLOYMENT_FAILED, SITE_DOWN -> Feather.X_SQUARE;
            case DEPLOYMENT_CANCELED -> Feather.SLASH;
            case ROLLED_BACK -> Feather.CORNER_UP_LEFT;
            case DISK_BUDGET, FILE_DAMAGED -> Feather.HARD_DRIVE;
            case APPROVAL_NEEDED -> Feather.OCTAGON;
            case SCHEDULE_MISSED -> Feather.CLOCK;
            case WEBHOOK_DISABLED, HOOKS_MOVED -> Feather.SEND;
            case RELEASE_WAITING -> Feather.GIT_BRANCH;
            case APPROVAL_GIVEN -> Feather.USER_CHECK;
        };
    }

    private static String tone(NotificationKind kind) {
        return switch (kind) {
            case DEPLOYMENT_SUCCEEDED, SITE_RECOVERED -> "success-icon";
            case DEPLOYMENT_FAILED, SITE_DOWN -> "danger-icon";
            case DEPLOYMENT_CANCELED -> "muted-icon";
            case ROLLED_BACK -> "violet-icon";
            case DISK_BUDGET,
                    FILE_DAMAGED,
                    APPROVAL_NEEDED,
                    SCHEDULE_MISSED,
                    WEBHOOK_DISABLED,
                    HOOKS_MOVED,
                    RELEASE_WAITING -> "attention-icon";
            case APPROVAL_GIVEN -> "info-icon";
        };
    }

    private final class Row extends ListCell<Notification> {
        Row() {
            // As wide as the list and no wider: a long sentence gives way to what can be done.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                Notification item = getItem();
                if (event.getClickCount() == 2 && item != null) {
                    open(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Notification item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setId(null);
                return;
            }
            setId("notification-" + item.id());
            String title = says.title(item);
            String body = says.body(item);
            VBox words = new VBox(
                    2,
                    Nodes.label(title, item.readAt() == null ? "strong" : "medium"),
                    Nodes.label(body, "muted", "small"));
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            Region mark = new Region();
            mark.getStyleClass().add("unread-mark");
            mark.setVisible(item.readAt() == null);
            HBox row = new HBox(
                    12,
                    mark,
                    Icons.of(icon(item.kind()), tone(item.kind())),
                    words,
                    offers(item),
                    Nodes.tip(
                            Nodes.whole(Nodes.label(ui.formats().relative(item.createdAt()), "subtle", "small")),
                            ui.formats().absolute(item.createdAt())),
                    Nodes.iconButton(
                            "notification-archive",
                            ui.text("action.notifications.archive"),
                            Feather.ARCHIVE,
                            () -> notifications.archive(item)));
            row.setAlignment(Pos.CENTER_LEFT);
            setAccessibleText(
                    (item.readAt() == null ? ui.text("notifications.unread") + ". " : "") + title + ". " + body);
            setGraphic(row);
        }

        /// The same that its toast offered.
        private HBox offers(Notification item) {
            HBox offers = new HBox(4);
            offers.setAlignment(Pos.CENTER_RIGHT);
            offers.setMinWidth(USE_PREF_SIZE);
            for (NotificationAction action : says.actions(item)) {
                offers.getChildren()
                        .add(Nodes.styled(
                                Nodes.button(
                                        "notification-"
                                                + action.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                        ui.texts().word("notification.action", action),
                                        () -> act.accept(item, action)),
                                "link-button"));
            }
            return offers;
        }
    }
}
