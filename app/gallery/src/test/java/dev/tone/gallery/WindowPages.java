package dev.tone.gallery;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.checklist.ChecklistView;
import dev.tone.desktop.checklist.ChecklistViewModel;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.palette.Candidate;
import dev.tone.desktop.palette.PaletteView;
import dev.tone.desktop.palette.PaletteViewModel;
import dev.tone.desktop.palette.ShortcutSheet;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.PlatformStatus;
import dev.tone.desktop.shell.SaveStatus;
import dev.tone.desktop.shell.ShellView;
import dev.tone.desktop.shell.ShellViewModel;
import dev.tone.model.fault.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The frame around every page, and what lies over it.
final class WindowPages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage(
                    "shell-starting", "Window, starting", (ui, _) -> shell(ui, new PlatformStatus.Starting(), 0)),
            new GalleryPage(
                    "shell-ready", "Window, ready", (ui, _) -> shell(ui, new PlatformStatus.Ready("1.0", true), 3)),
            new GalleryPage("shell-offline", "Window, offline", (ui, _) -> shell(ui, new PlatformStatus.Offline(), 0)),
            new GalleryPage(
                    "shell-failed",
                    "Window, platform failed",
                    (ui, _) -> shell(
                            ui,
                            new PlatformStatus.Failed(
                                    Fault.notFound("platform/database-newer", "The data is of a newer version.")),
                            0)),
            new GalleryPage("toasts", "Toasts", (ui, _) -> toasts(ui)),
            new GalleryPage("dialogs", "Dialogs", (ui, _) -> dialogs(ui)),
            new GalleryPage("palette", "Palette", (ui, _) -> palette(ui)),
            new GalleryPage("sheet", "Shortcut sheet", (ui, _) -> sheet(ui)),
            new GalleryPage("checklist", "First steps", (ui, _) -> checklist(ui)));

    private WindowPages() {}

    private static Node shell(Ui ui, PlatformStatus status, int unread) {
        ShellViewModel shell = new ShellViewModel(Place.DEPLOYMENTS);
        shell.platformProperty().set(status);
        shell.savingProperty().set(SaveStatus.SYNCED);
        shell.unreadProperty().set(unread);
        shell.projectNameProperty().set("Sample: a small shop");
        ShellView view = new ShellView(
                shell,
                actions(),
                new Notices(ui.texts()),
                ui,
                place -> () -> Nodes.label(ui.texts().word("place", place), "title"));
        view.start();
        return view;
    }

    private static ActionRegistry actions() {
        ActionRegistry registry = new ActionRegistry();
        registry.register(Action.of("palette.open", Category.VIEW, () -> {}).keys("Mod+K"));
        registry.register(Action.of("view.theme", Category.VIEW, () -> {}).keys("Alt+Shift+D"));
        registry.register(Action.of("deploy.start", Category.DEPLOY, () -> {}).keys("Mod+Enter", "Mod+Shift+Enter"));
        registry.register(Action.of("file.quit", Category.FILE, () -> {}).keys("Mod+Q"));
        return registry;
    }

    private static Node toasts(Ui ui) {
        Notices notices = new Notices(ui.texts());
        ShellView view =
                new ShellView(new ShellViewModel(Place.CANVAS), new ActionRegistry(), notices, ui, _ -> Region::new);
        view.start();
        notices.offer(
                Notice.Tone.SUCCESS,
                "shop-site v2 is uploaded and verified",
                List.of(new Notice.Offer("Deploy", () -> {})));
        notices.undoable("“Canvas 2” was deleted. It stays in the trash for 30 days.", () -> {});
        notices.attention("The tunnel is closed; the address works on this machine only.");
        notices.fault(Fault.notFound("artifact/not-found", "This artifact is gone."));
        return view;
    }

    private static Node dialogs(Ui ui) {
        PanelColumn place = new PanelColumn();
        Dialogs dialogs = new Dialogs(place, ui);
        dialogs.confirm(
                new Prompts.Confirmation(
                        "Remove all sample data?",
                        "The sample project goes with its canvas, artifacts, deployments, sites and logs.",
                        "Remove sample",
                        true),
                () -> {});
        Consumer<String> nowhere = _ -> {};
        dialogs.input(
                new Prompts.InputQuestion(
                        "New project", "It comes with two environments.", "Name", "", "New project", true, 80),
                nowhere);
        return place;
    }

    private static Node palette(Ui ui) {
        List<Candidate> candidates = List.of(
                new Candidate(Feather.BOX, "Shop", "Project", "", false, () -> {}),
                new Candidate(Feather.UPLOAD_CLOUD, "Deploy", "Command", "Ctrl+Enter", true, () -> {}),
                new Candidate(Feather.CORNER_UP_LEFT, "Roll back…", "Command", "", true, () -> {}));
        return Looks.column(
                new PaletteView(
                        new PaletteViewModel(List.of(() -> candidates), ""),
                        PaletteView.About.EVERYTHING,
                        () -> {},
                        ui),
                new PaletteView(new PaletteViewModel(List.of(List::of), ""), PaletteView.About.PROJECTS, () -> {}, ui));
    }

    private static Node sheet(Ui ui) {
        return new ShortcutSheet(actions(), ui);
    }

    private static Node checklist(Ui ui) {
        // Nothing is kept: the file is nowhere and nobody writes it.
        ChecklistViewModel folded = new ChecklistViewModel(new SettingsStore(Path.of("gallery.none"), _ -> {}));
        ChecklistViewModel open = new ChecklistViewModel(new SettingsStore(Path.of("gallery.none"), _ -> {}));
        open.happened(ChecklistViewModel.Step.DRAW);
        folded.unfoldedProperty().set(false);
        open.unfoldedProperty().set(true);
        return new StackPane(Looks.column(new ChecklistView(folded, ui), new ChecklistView(open, ui)));
    }
}
