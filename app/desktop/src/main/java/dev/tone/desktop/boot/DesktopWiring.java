package dev.tone.desktop.boot;

import dev.tone.client.live.Connection;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.KeyMatcher;
import dev.tone.desktop.actions.Shortcuts;
import dev.tone.desktop.background.Background;
import dev.tone.desktop.checklist.ChecklistViewModel;
import dev.tone.desktop.diagnostics.DiagnosticsPort;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.kit.fx.FxThread;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.ChoiceKeys;
import dev.tone.desktop.kit.view.FocusRing;
import dev.tone.desktop.kit.view.MenuKey;
import dev.tone.desktop.kit.work.Faults;
import dev.tone.desktop.link.ClientOutbox;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.quit.QuitQuestion;
import dev.tone.desktop.settings.SettingsViewModel;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.PlatformStatus;
import dev.tone.desktop.shell.SaveStatus;
import dev.tone.desktop.shell.ShellView;
import dev.tone.desktop.shell.Standing;
import dev.tone.desktop.theme.Theme;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.Fault;
import dev.tone.model.notification.Notification;
import dev.tone.platform.Platform;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Builds the window by hand: every part gets what it uses through its constructor. What asks the platform for
/// something is built by [SessionWiring], after the first pixels.
final class DesktopWiring {
    static final String PLACE = "window.place";

    /// What a window that is dressed once is worth waiting for, e.g. when the disk is slow.
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Launcher.Boot boot;
    private final SettingsStore settings;
    private final Stage stage;
    private final Runnable end;
    private final FxThread fx = FxThread.toolkit();
    private final Theme theme;
    private final Begun begun;
    private final BuiltWindow.Plan plan;
    private final BackgroundWords backgroundWords = new BackgroundWords();
    private Parts parts;
    private ShellView view;
    private QuitQuestion quitQuestion;
    private @Nullable PlatformLink link;
    private @Nullable SessionWiring session;
    private @Nullable Background background;
    private boolean crashTold;
    private List<String> firstOpens;
    private @Nullable ClientOutbox outbox;

    DesktopWiring(Launcher.Boot boot, SettingsStore settings, Theme theme, Begun begun, Stage stage, Runnable end) {
        this.boot = boot;
        this.settings = settings;
        this.begun = begun;
        this.stage = stage;
        this.end = end;
        this.firstOpens = boot.options().opens();
        this.theme = theme;
        ChecklistViewModel checklist = new ChecklistViewModel(settings);
        WindowCommands commands = new WindowCommands(this);
        PlatformRequests platforms = new PlatformRequests(this, boot.options().appFolder());
        plan = new BuiltWindow.Plan(
                boot,
                stage,
                settings,
                theme,
                checklist,
                begun.painters(),
                fx,
                commands,
                new WindowPages(this, boot, new SettingsRequests(this, commands, platforms)));
        BuiltWindow built = plan.in(SettingsViewModel.language(settings));
        parts = built.parts();
        view = built.view();
        quitQuestion = quitQuestion();
        begun.painters()
                .unwritten()
                .listen(script -> parts.notices().info(parts.ui().text("canvas.unwritten", script)));
    }

    /// All at once when what is kept has been read, as it mostly has: what is shown twice is dressed twice.
    void start() {
        KeptStart read = begun.readWithin(PATIENCE);
        if (read != null) {
            begin(read);
        }
        showIn(stage.getScene());
        boot.instance().onOpen(opens -> fx.execute(() -> openHandedOver(opens)));
        boot.crashes().onReport(_ -> fx.execute(this::tellCrash));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::closeLink));
        stage.focusedProperty().subscribe(this::lookedAt);
        Fonts.loadLater();
        if (session != null && session.workspace().open().isPresent()) {
            // The platform begins when the drawing is on the screen: beside it, both would take twice as long.
            new FirstFrame(() -> Thread.startVirtualThread(this::connect)).start();
        } else {
            Thread.startVirtualThread(this::connect);
        }
    }

    /// The window's own close button.
    void requestClose() {
        Background tray = background;
        if (!settings.getFlag(SettingsViewModel.KEEP_RUNNING, true) || tray == null) {
            quit();
        } else if (tray.hasTray()) {
            stage.hide();
        } else {
            new CloseQuestion(parts, stage::hide, this::quit).ask();
        }
    }

    /// Ends the program, after saying which sites stop with it.
    void quit() {
        SessionWiring current = session;
        if (current == null || link == null || !link.ownsPlatform()) {
            end.run();
            return;
        }
        current.sites(sites -> {
            List<Site> stopping = QuitQuestion.stopping(sites);
            if (!stopping.isEmpty()) {
                bringToFront();
            }
            quitQuestion.ask(stopping);
        });
    }

    Stage stage() {
        return stage;
    }

    Parts parts() {
        return parts;
    }

    ShellView view() {
        return view;
    }

    @Nullable
    SessionWiring session() {
        return session;
    }

    BackgroundWords backgroundWords() {
        return backgroundWords;
    }

    /// Of the platform that answered; null while none has.
    @Nullable
    DiagnosticsPort diagnostics() {
        return link == null ? null : link.diagnostics();
    }

    void closeLink() {
        ClientOutbox waiting = outbox;
        if (waiting != null) {
            waiting.close();
        }
        KeptStart read = begun.read();
        if (read != null) {
            read.uploads().close();
            read.drawings().close();
        }
        boot.platform().close();
    }

    private QuitQuestion quitQuestion() {
        return new QuitQuestion(parts.dialogs(), parts.ui(), stage::hide, end);
    }

    private void showIn(Scene scene) {
        theme.apply(scene);
        new Shortcuts(
                        new KeyMatcher(parts.registry(), Clock.systemUTC()),
                        () -> view.overlay().isOpen(),
                        () -> settings.getFlag(SettingsViewModel.SINGLE_KEYS, true))
                .install(scene);
        FocusRing.install(scene);
        MenuKey.install(scene);
        ChoiceKeys.install(scene);
        scene.setRoot(view);
        view.start();
        if (stage.getScene() != scene) {
            stage.setScene(scene);
        }
    }

    /// The session begins with what this computer keeps; what it asks the platform for waits until that answers.
    private void connect() {
        try {
            KeptStart read = begun.await();
            fx.execute(() -> begin(read));
            PlatformLink answered = boot.platform().connect();
            fx.execute(() -> connected(answered));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            fx.execute(() -> failed(Faults.of(Objects.requireNonNullElse(e.getCause(), e))));
        } catch (RuntimeException e) {
            fx.execute(() -> failed(Faults.of(e)));
        }
    }

    void startEmpty() {
        boot.platform().setDamagedAside();
        retry();
    }

    private void begin(KeptStart read) {
        if (session == null) {
            startSession(read, read.known());
            read.notice().ifPresent(parts.notices()::fault);
        }
    }

    private void failed(Fault fault) {
        if (session != null) {
            session.close();
            session = null;
        }
        parts.shell().platformProperty().set(new PlatformStatus.Failed(fault));
        parts.shell().projectsReadProperty().set(true);
        view.renewPages(parts.shell().placeProperty().get());
    }

    void retry() {
        parts.shell().platformProperty().set(new PlatformStatus.Starting());
        view.renewPages(parts.shell().placeProperty().get());
        Thread.startVirtualThread(this::connect);
    }

    private void connected(PlatformLink answered) {
        link = answered;
        parts.shell()
                .platformProperty()
                .set(
                        answered.connection().get() instanceof Connection.Offline
                                ? new PlatformStatus.Offline()
                                : new PlatformStatus.Ready(Platform.VERSION, answered.ownsPlatform()));
        Background started = new Background(
                new TrayRequests(this),
                () -> stage.isShowing() && stage.isFocused(),
                () -> parts.ui().texts(),
                fx);
        background = started;
        backgroundWords.follow(started);
        if (session != null) {
            session.onRunning(this::showRunning);
        }
    }

    private void startSession(KeptStart read, KnownWorkspace known) {
        SessionWiring next = new SessionWiring(
                parts,
                boot.platform().link(),
                read.uploads(),
                outbox(read),
                read.drawings(),
                () -> view.renewPages(parts.shell().placeProperty().get()));
        session = next;
        next.start(known);
        next.whenReady(() -> {
            firstOpens.forEach(next::openHandedOver);
            firstOpens = List.of();
        });
        next.notifications().arrivals().listen(this::arrived);
        next.notifications().settled().listen(this::settled);
        next.onRunning(this::showRunning);
    }

    private void showRunning(List<Deployment> deployments, List<Site> sites) {
        if (background != null) {
            background.show(
                    deployments, sites, parts.shell().platformProperty().get() instanceof PlatformStatus.Offline);
        }
    }

    private ClientOutbox outbox(KeptStart read) {
        ClientOutbox known = outbox;
        if (known == null) {
            known = new ClientOutbox(
                    read.uploads(), boot.platform().link(), read.drawings(), Thread::startVirtualThread);
            outbox = known;
            known.start();
        }
        return known;
    }

    private void arrived(Notification notification) {
        Background tray = background;
        SessionWiring current = session;
        if (tray != null && current != null) {
            tray.tell(notification, current.notifications(), current.words());
        }
    }

    private void settled(Notification notification) {
        if (background != null) {
            background.settled(notification);
        }
    }

    /// Who comes back to the window has often come back to the network.
    private void lookedAt(boolean focused) {
        if (focused && link != null && link.connection().get() instanceof Connection.Offline) {
            link.connectNow();
        }
    }

    private void openHandedOver(List<String> opens) {
        bringToFront();
        SessionWiring current = session;
        if (current != null) {
            opens.forEach(current::openHandedOver);
        }
    }

    /// Told once: a surprise in showing this very notice must not call for the next one.
    private void tellCrash() {
        if (!crashTold) {
            crashTold = true;
            parts.notices().attention(parts.ui().text("crash.told"));
        }
    }

    void bringToFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    void trigger(String id) {
        Action action = parts.registry().find(id);
        if (action != null) {
            action.trigger();
        }
    }

    /// Builds the window anew in the other language; the connection stays.
    void languageChanged(Language language) {
        Place place = parts.shell().placeProperty().get();
        PlatformStatus status = parts.shell().platformProperty().get();
        SaveStatus saving = parts.shell().savingProperty().get();
        Standing standing = view.standing();
        if (session != null) {
            session.close();
            session = null;
        }
        BuiltWindow built = plan.in(language);
        parts = built.parts();
        view = built.view();
        quitQuestion = quitQuestion();
        backgroundWords.say();
        parts.shell().platformProperty().set(status);
        showIn(new Scene(new Region()));
        KeptStart read = begun.read();
        if (read != null && !(status instanceof PlatformStatus.Failed)) {
            startSession(read, KnownWorkspace.NOTHING);
        }
        parts.shell().go(place);
        parts.shell().savingProperty().set(saving);
        view.standAt(standing);
    }
}
