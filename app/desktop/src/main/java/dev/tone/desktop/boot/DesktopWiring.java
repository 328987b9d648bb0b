package dev.tone.desktop.boot;

import dev.tone.canvas.library.LibraryFolder;
import dev.tone.client.session.AppFolders;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.KeyMatcher;
import dev.tone.desktop.actions.Shortcuts;
import dev.tone.desktop.background.Background;
import dev.tone.desktop.canvas.gallery.Previews;
import dev.tone.desktop.canvas.library.LibraryModel;
import dev.tone.desktop.checklist.ChecklistView;
import dev.tone.desktop.checklist.ChecklistViewModel;
import dev.tone.desktop.diagnostics.DiagnosticsView;
import dev.tone.desktop.diagnostics.DiagnosticsViewModel;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.keys.KeyMap;
import dev.tone.desktop.keys.KeysPanel;
import dev.tone.desktop.keys.KeysViewModel;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.FxThread;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.text.Formats;
import dev.tone.desktop.kit.view.FocusRing;
import dev.tone.desktop.kit.view.SystemDesk;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Faults;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.link.ClientOutbox;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.notifications.NotificationAction;
import dev.tone.desktop.notifications.NotificationsViewModel;
import dev.tone.desktop.palette.ActionCandidates;
import dev.tone.desktop.palette.CandidateSource;
import dev.tone.desktop.palette.PaletteView;
import dev.tone.desktop.palette.PaletteViewModel;
import dev.tone.desktop.palette.ShortcutSheet;
import dev.tone.desktop.quit.QuitQuestion;
import dev.tone.desktop.settings.SettingsView;
import dev.tone.desktop.settings.SettingsViewModel;
import dev.tone.desktop.settings.UiScale;
import dev.tone.desktop.shell.Page;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.PlatformStatus;
import dev.tone.desktop.shell.ShellActions;
import dev.tone.desktop.shell.ShellView;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.desktop.shell.UpcomingPage;
import dev.tone.desktop.shell.WaitingPage;
import dev.tone.desktop.theme.Theme;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.notification.Notification;
import dev.tone.model.observe.Pin;
import dev.tone.platform.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Builds the window by hand: every part gets what it uses through its constructor. What asks the platform for
/// something is built by [SessionWiring], after the first pixels.
final class DesktopWiring implements ShellActions.Window, Background.Window, SettingsViewModel.Surroundings {
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
    private final ChecklistViewModel checklist;
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
        checklist = new ChecklistViewModel(settings);
        Built built = build(SettingsViewModel.language(settings));
        parts = built.parts();
        view = built.view();
        quitQuestion = quitQuestion();
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

    @Override
    public void openPalette(String initial) {
        List<CandidateSource> sources = new ArrayList<>();
        if (session != null) {
            sources.add(session.candidates());
        }
        sources.add(new ActionCandidates(parts.registry(), parts.ui().texts()));
        showPalette(sources, initial);
    }

    @Override
    public void openShortcutSheet() {
        ShortcutSheet sheet = new ShortcutSheet(parts.registry(), parts.ui());
        parts.dialogs().panel("shortcuts-dialog", parts.ui().text("palette.shortcuts"), sheet, sheet.wantedWidth());
    }

    @Override
    public void changeKeys() {
        KeysViewModel keys =
                new KeysViewModel(parts.registry(), parts.keyMap(), parts.ui().texts());
        new KeysPanel(keys, parts.dialogs(), parts.ui()).show();
    }

    @Override
    public void find() {
        Node search = view.lookup("#artifacts-search");
        if (search != null && parts.shell().placeProperty().get() == Place.ARTIFACTS) {
            search.requestFocus();
        } else {
            openPalette("");
        }
    }

    @Override
    public void focusNextRegion(boolean forward) {
        view.focusNextRegion(forward);
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void toggleTheme() {
        theme.toggle();
    }

    @Override
    public void changeSize(int steps) {
        UiScale next = settings.getEnum(UiScale.KEY, UiScale.SYSTEM).step(steps);
        settings.put(UiScale.KEY, next);
        parts.notices()
                .tell(new Notice(
                        Notice.Tone.INFO,
                        parts.ui().text("settings.scale.next", next.percent()),
                        null,
                        List.of(),
                        UiScale.KEY));
        if (parts.shell().placeProperty().get() == Place.SETTINGS) {
            view.renewPages(Place.SETTINGS);
        }
    }

    @Override
    public void close() {
        requestClose();
    }

    /// Ends the program, after saying which sites stop with it.
    @Override
    public void quit() {
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

    private record Built(Parts parts, ShellView view) {}

    private Built build(Language language) {
        Texts texts = Texts.of(language);
        Formats formats = new Formats(texts, Clock.systemUTC(), ZoneId.systemDefault());
        Ui ui = new Ui(texts, formats, new SystemDesk(() -> stage, new SystemOpener(), Thread::startVirtualThread));
        Notices notices = new Notices(texts);
        ActionRegistry registry = new ActionRegistry();
        KeyMap keyMap = new KeyMap(registry, settings);
        keyMap.load();
        ShellViewModel shell = new ShellViewModel(settings.getEnum(PLACE, Place.CANVAS));
        shell.placeProperty().subscribe(place -> settings.put(PLACE, place));
        registry.registerAll(ShellActions.of(shell, this));
        registry.register(
                Action.of("project.switch", Category.FILE, this::switchProject).keys("Mod+O"));
        registry.register(Action.of("help.checklist", Category.HELP, () -> {
            checklist.bringBack();
            shell.go(Place.CANVAS);
        }));
        ShellView shellView = new ShellView(shell, registry, notices, ui, this::page);
        shellView.setCorner(new ChecklistView(checklist, ui), Place.CANVAS);
        Work work = new Work(Thread::startVirtualThread, fx, notices::fault);
        Dialogs dialogs = new Dialogs(shellView.overlay(), ui);
        return new Built(
                new Parts(
                        ui,
                        fx,
                        work,
                        notices,
                        dialogs,
                        registry,
                        keyMap,
                        shell,
                        settings,
                        theme,
                        checklist,
                        begun.painters(),
                        new LibraryModel(
                                new LibraryFolder(boot.options().appFolder().resolve("library")),
                                work,
                                notices,
                                texts,
                                IdGenerator.system(),
                                Clock.systemUTC()),
                        new Previews(work),
                        boot.timings(),
                        boot.options().dataOption(AppFolders.ofSystem())),
                shellView);
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

    private void startEmpty() {
        boot.platform().setDamagedAside();
        retry();
    }

    private void begin(KeptStart read) {
        if (session == null) {
            startSession(read, read.known());
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

    private void retry() {
        parts.shell().platformProperty().set(new PlatformStatus.Starting());
        view.renewPages(parts.shell().placeProperty().get());
        Thread.startVirtualThread(this::connect);
    }

    private void connected(PlatformLink answered) {
        link = answered;
        parts.shell().platformProperty().set(new PlatformStatus.Ready(Platform.VERSION, answered.ownsPlatform()));
        background = new Background(
                this,
                () -> stage.isShowing() && stage.isFocused(),
                () -> parts.ui().texts(),
                fx);
        if (session != null) {
            session.onDeployments(this::showDeployments);
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
        next.onDeployments(this::showDeployments);
    }

    private void showDeployments(List<Deployment> deployments) {
        if (background != null) {
            background.show(deployments, parts.shell().platformProperty().get() instanceof PlatformStatus.Offline);
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

    private void showPalette(List<CandidateSource> sources, String initial) {
        PaletteViewModel palette = new PaletteViewModel(sources, initial);
        SessionWiring current = session;
        Pin arriving = current == null ? () -> {} : current.onProjects(palette::refresh);
        view.overlay().show(new PaletteView(palette, view.overlay()::close, parts.ui()), true, arriving::close);
    }

    private void switchProject() {
        if (session != null) {
            showPalette(List.of(session.projectCandidates()), "");
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

    private void bringToFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    private Page page(Place place) {
        return switch (place) {
            case FLAGS, INSIGHTS, ADMIN -> new UpcomingPage(place, parts.ui());
            case SETTINGS -> settingsPage();
            case DIAGNOSTICS -> diagnosticsPage();
            case CANVAS, DEPLOYMENTS, ARTIFACTS, PROJECTS, NOTIFICATIONS, OUTBOX ->
                session == null
                        ? new WaitingPage(
                                place,
                                parts.shell().platformProperty().get(),
                                this::retry,
                                this::startEmpty,
                                parts.ui())
                        : session.page(place);
        };
    }

    private Page settingsPage() {
        NotificationsViewModel notifications = session == null ? null : session.notifications();
        SettingsViewModel model = new SettingsViewModel(
                settings,
                theme.modeProperty(),
                theme.moreContrastProperty(),
                parts.ui().texts().language(),
                notifications,
                this);
        return new SettingsView(model, parts.ui());
    }

    private Page diagnosticsPage() {
        DiagnosticsViewModel model = new DiagnosticsViewModel(
                () -> link == null ? null : link.diagnostics(),
                boot.crashes()::list,
                boot.options().appFolder().resolve("logs"),
                Platform.VERSION,
                parts.work(),
                parts.notices(),
                parts.ui().texts(),
                parts.ui().formats());
        return new DiagnosticsView(model, parts.ui());
    }

    // What tray and toasts ask for.

    @Override
    public void open() {
        bringToFront();
    }

    @Override
    public void deploy() {
        bringToFront();
        trigger("deploy.start");
    }

    @Override
    public void act(Notification notification, NotificationAction action) {
        if (session != null) {
            if (action != NotificationAction.OPEN_SITE) {
                bringToFront();
            }
            session.told().act(notification, action);
        }
    }

    @Override
    public void tellInside(Notification notification) {
        if (session != null) {
            session.told().tell(notification);
        }
    }

    // What the settings page says and asks for.

    @Override
    public String backgroundState() {
        return background == null ? "" : background.state();
    }

    @Override
    public String toastState() {
        return background == null ? "" : background.toastState();
    }

    @Override
    public void showKeys() {
        openShortcutSheet();
    }

    @Override
    public boolean hasSample() {
        Action remove = parts.registry().find("project.remove-sample");
        return remove != null && remove.enabled().get();
    }

    @Override
    public void removeSample() {
        trigger("project.remove-sample");
    }

    @Override
    public void bringSample() {
        trigger("project.sample");
    }

    private void trigger(String id) {
        Action action = parts.registry().find(id);
        if (action != null) {
            action.trigger();
        }
    }

    /// Builds the window anew in the other language; the connection stays.
    @Override
    public void languageChanged(Language language) {
        Place place = parts.shell().placeProperty().get();
        PlatformStatus status = parts.shell().platformProperty().get();
        if (session != null) {
            session.close();
            session = null;
        }
        Built built = build(language);
        parts = built.parts();
        view = built.view();
        quitQuestion = quitQuestion();
        parts.shell().platformProperty().set(status);
        showIn(new Scene(new Region()));
        KeptStart read = begun.read();
        if (read != null && !(status instanceof PlatformStatus.Failed)) {
            startSession(read, KnownWorkspace.NOTHING);
        }
        parts.shell().go(place);
    }
}
