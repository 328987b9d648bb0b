package dev.tone.desktop.background;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.notifications.NotificationAction;
import dev.tone.desktop.notifications.NotificationWords;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.status.TrialWords;
import dev.tone.desktop.toast.DesktopNotifier;
import dev.tone.desktop.toast.Toast;
import dev.tone.desktop.tray.Tray;
import dev.tone.desktop.tray.TrayState;
import dev.tone.desktop.tray.TraySupport;
import dev.tone.desktop.tray.TrayView;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.notification.Notification;
import dev.tone.model.notification.NotificationPreferences.Channel;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tray icon and the desktop notifications. Its methods belong to the JavaFX thread.
public final class Background implements Pin {
    private final Window window;
    private final Supplier<Texts> texts;
    private final Executor fx;
    private final BooleanSupplier looking;
    private final Lifetime lifetime = new Lifetime();
    private final Tray tray;
    private final DesktopNotifier notifier;

    /// What tray and toasts ask of the window; called on the JavaFX thread.
    public interface Window {
        void open();

        void deploy();

        void act(Notification notification, NotificationAction action);

        /// The person looks at the window, so that it is told there.
        void tellInside(Notification notification);

        void quit();
    }

    /// @param looking whether the person sees the window now
    /// @param texts of the moment, because the language may change
    public Background(Window window, BooleanSupplier looking, Supplier<Texts> texts, Executor fx) {
        this.window = window;
        this.looking = looking;
        this.texts = texts;
        this.fx = fx;
        this.tray = lifetime.add(Tray.open(() -> fx.execute(window::open)));
        this.notifier = lifetime.add(DesktopNotifier.open());
        show(List.of(), List.of(), false);
    }

    /// Whether the icon can be seen, so that closing the window does not lose the program.
    public boolean hasTray() {
        return tray.support().get() instanceof TraySupport.Visible;
    }

    /// What happens when the window is closed, as a sentence.
    public String state() {
        return switch (tray.support().get()) {
            case TraySupport.Visible _ -> texts.get().get("background.tray");
            case TraySupport.Absent absent ->
                texts.get().get("background.no-tray", texts.get().say(absent.reason()));
        };
    }

    /// Whether desktop notifications are shown, as a sentence.
    public String toastState() {
        return notifier.obstacle()
                .get()
                .map(reason ->
                        texts.get().get("background.no-toasts", texts.get().say(reason)))
                .orElseGet(() -> texts.get().get("background.toasts"));
    }

    /// Runs whenever the two sentences may have changed, and once at the start.
    public void onChange(Runnable changed) {
        lifetime.add(tray.support().watch(_ -> fx.execute(changed)));
        lifetime.add(notifier.obstacle().watch(_ -> fx.execute(changed)));
    }

    /// Shows the state of what runs.
    ///
    /// @param deployments of the open project, newest first
    /// @param sites of the same project
    /// @param offline what is known may have changed since
    public void show(List<Deployment> deployments, List<Site> sites, boolean offline) {
        TrayState state = stateOf(deployments, sites, offline);
        String word = running(deployments)
                .filter(_ -> state == TrayState.WORKING)
                .map(d -> texts.get().get("background.working", d.number(), TrialWords.state(d, texts.get())))
                .orElseGet(() -> texts.get().word("background.state", state));
        tray.show(new TrayView(
                state,
                "Tone · " + word,
                List.of(
                        new TrayView.Command(word, false, () -> {}),
                        new TrayView.Separator(),
                        command("background.open", window::open),
                        command("background.deploy", window::deploy),
                        new TrayView.Separator(),
                        command("action.file.quit", window::quit))));
    }

    static TrayState stateOf(List<Deployment> deployments, List<Site> sites, boolean offline) {
        if (offline) {
            return TrayState.OFFLINE;
        }
        if (running(deployments).isPresent()) {
            return TrayState.WORKING;
        }
        boolean failed = deployments.stream()
                .findFirst()
                .filter(d -> d.state() == DeploymentState.FAILED || d.state() == DeploymentState.TIMED_OUT)
                .isPresent();
        boolean down = sites.stream().anyMatch(site -> site.health() == SiteHealth.DOWN);
        return failed || down ? TrayState.ATTENTION : TrayState.IDLE;
    }

    private static Optional<Deployment> running(List<Deployment> deployments) {
        return deployments.stream().filter(d -> !d.state().isFinished()).findFirst();
    }

    /// Tells what came in, unless the person looks at the window or does not want to be told now.
    public void tell(Notification notification, NotificationsViewModel wishes, NotificationWords words) {
        boolean quiet = isQuiet(
                wishes.preferencesProperty().get().quietFrom(),
                wishes.preferencesProperty().get().quietUntil(),
                LocalTime.now());
        if (quiet) {
            return;
        }
        if (looking.getAsBoolean()) {
            window.tellInside(notification);
            return;
        }
        if (!wishes.wants(notification.kind(), Channel.DESKTOP)) {
            return;
        }
        List<Toast.Action> actions = words.actions(notification).stream()
                .map(action -> new Toast.Action(
                        texts.get().word("notification.action", action),
                        () -> fx.execute(() -> window.act(notification, action))))
                .toList();
        Toast.Urgency urgency = switch (notification.kind()) {
            case DEPLOYMENT_FAILED,
                    SITE_DOWN,
                    DISK_BUDGET,
                    FILE_DAMAGED,
                    APPROVAL_NEEDED,
                    SCHEDULE_MISSED,
                    WEBHOOK_DISABLED,
                    HOOKS_MOVED,
                    RELEASE_WAITING -> Toast.Urgency.CRITICAL;
            case DEPLOYMENT_SUCCEEDED, SITE_RECOVERED, ROLLED_BACK, DEPLOYMENT_CANCELED, APPROVAL_GIVEN ->
                Toast.Urgency.NORMAL;
        };
        notifier.show(
                new Toast(key(notification), words.title(notification), words.body(notification), urgency, actions));
    }

    /// Takes the desktop's notification away: it was read.
    public void settled(Notification notification) {
        notifier.withdraw(key(notification));
    }

    private static String key(Notification notification) {
        return notification.deployment() == null
                ? notification.id().value()
                : notification.deployment().value();
    }

    /// Whether the time lies in the quiet hours, which may span midnight.
    static boolean isQuiet(@Nullable String from, @Nullable String until, LocalTime now) {
        if (from == null || until == null) {
            return false;
        }
        LocalTime start = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(until);
        return start.isBefore(end)
                ? !now.isBefore(start) && now.isBefore(end)
                : !now.isBefore(start) || now.isBefore(end);
    }

    @Override
    public void close() {
        lifetime.close();
    }

    private TrayView.Command command(String key, Runnable run) {
        return new TrayView.Command(texts.get().get(key), true, () -> fx.execute(run));
    }
}
