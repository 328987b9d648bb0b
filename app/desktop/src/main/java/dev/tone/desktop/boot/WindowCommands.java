package dev.tone.desktop.boot;

import dev.tone.desktop.keys.KeysPanel;
import dev.tone.desktop.keys.KeysViewModel;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.palette.ActionCandidates;
import dev.tone.desktop.palette.CandidateSource;
import dev.tone.desktop.palette.PaletteView;
import dev.tone.desktop.palette.PaletteViewModel;
import dev.tone.desktop.palette.ShortcutSheet;
import dev.tone.desktop.settings.UiScale;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.shell.ShellActions;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// What the frame's own actions ask of the window.
final class WindowCommands implements ShellActions.Window {
    private final DesktopWiring window;

    WindowCommands(DesktopWiring window) {
        this.window = window;
    }

    @Override
    public void openPalette() {
        List<CandidateSource> sources = new ArrayList<>();
        SessionWiring session = window.session();
        if (session != null) {
            sources.add(session.candidates());
        }
        sources.add(new ActionCandidates(
                window.parts().registry(), window.parts().ui().texts()));
        showPalette(sources, PaletteView.About.EVERYTHING);
    }

    @Override
    public void openShortcutSheet() {
        ShortcutSheet sheet =
                new ShortcutSheet(window.parts().registry(), window.parts().ui());
        window.parts()
                .dialogs()
                .panel("shortcuts-dialog", window.parts().ui().text("palette.shortcuts"), sheet, sheet.wantedWidth());
    }

    @Override
    public void changeKeys() {
        KeysViewModel keys = new KeysViewModel(
                window.parts().registry(),
                window.parts().keyMap(),
                window.parts().ui().texts());
        new KeysPanel(keys, window.parts().dialogs(), window.parts().ui()).show();
    }

    @Override
    public void find() {
        Node search = window.view().lookup("#artifacts-search");
        if (search != null && window.parts().shell().placeProperty().get() == Place.ARTIFACTS) {
            search.requestFocus();
        } else {
            openPalette();
        }
    }

    @Override
    public void focusNextRegion(boolean forward) {
        window.view().focusNextRegion(forward);
    }

    @Override
    public void toggleFullScreen() {
        FullScreen.toggle(
                window.stage(), window.parts().registry(), window.parts().ui().texts());
    }

    @Override
    public void toggleTheme() {
        window.parts().theme().toggle();
    }

    @Override
    public void changeSize(int steps) {
        UiScale next =
                window.parts().settings().getEnum(UiScale.KEY, UiScale.SYSTEM).step(steps);
        window.parts().settings().put(UiScale.KEY, next);
        window.parts()
                .notices()
                .tell(new Notice(
                        Notice.Tone.INFO,
                        window.parts().ui().text("settings.scale.next", next.percent()),
                        null,
                        List.of(),
                        UiScale.KEY));
        if (window.parts().shell().placeProperty().get() == Place.SETTINGS) {
            window.view().renewPages(Place.SETTINGS);
        }
    }

    @Override
    public void close() {
        window.requestClose();
    }

    @Override
    public void quit() {
        window.quit();
    }

    private void showPalette(List<CandidateSource> sources, PaletteView.About about) {
        PaletteViewModel palette = new PaletteViewModel(sources, "");
        SessionWiring current = window.session();
        Pin arriving = current == null ? () -> {} : current.onProjects(palette::refresh);
        window.view()
                .overlay()
                .show(
                        new PaletteView(
                                palette,
                                about,
                                window.view().overlay()::close,
                                window.parts().ui()),
                        true,
                        arriving::close);
    }

    void switchProject() {
        SessionWiring session = window.session();
        if (session != null) {
            showPalette(List.of(session.projectCandidates()), PaletteView.About.PROJECTS);
        }
    }
}
