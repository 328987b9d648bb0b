package dev.tone.desktop.quit;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Asks before sites stop with the program: quit, go on in the background, or neither. Nothing is asked when nothing
/// stops.
public final class QuitQuestion {
    private static final double WIDTH = 520;
    private static final int NAMED = 4;

    private final Dialogs dialogs;
    private final Ui ui;
    private final Runnable keep;
    private final Runnable quit;
    private boolean open;

    /// @param keep hides the window and goes on
    public QuitQuestion(Dialogs dialogs, Ui ui, Runnable keep, Runnable quit) {
        this.dialogs = dialogs;
        this.ui = ui;
        this.keep = keep;
        this.quit = quit;
    }

    /// Those that answer now and would not after the end.
    public static List<Site> stopping(List<Site> sites) {
        return sites.stream()
                .filter(site -> site.deployment() != null && site.health() != SiteHealth.STOPPED)
                .toList();
    }

    /// @param stopping what the end of the program takes away
    public void ask(List<Site> stopping) {
        if (stopping.isEmpty()) {
            quit.run();
            return;
        }
        if (open) {
            return;
        }
        open = true;
        Button cancel = Nodes.button("quit-cancel", ui.text("dialog.cancel"), dialogs::close);
        Button goOn = Nodes.button("quit-keep", ui.text("background.ask.keep"), () -> answer(keep));
        Button end = Nodes.primary("quit-confirm", ui.text("action.file.quit"), () -> answer(quit));
        end.getStyleClass().add(Focus.INITIAL);
        VBox body = new VBox(
                8, Nodes.paragraph(ui.text("background.quit.text", stopping.size(), names(stopping)), "muted"));
        dialogs.panel(
                "quit-dialog", ui.text("background.quit.title"), body, WIDTH, () -> open = false, cancel, goOn, end);
    }

    private void answer(Runnable act) {
        dialogs.close();
        act.run();
    }

    private static String names(List<Site> sites) {
        String names = sites.stream()
                .limit(NAMED)
                .map(site -> URI.create(site.url()).getAuthority())
                .collect(Collectors.joining(", "));
        return sites.size() > NAMED ? names + " …" : names;
    }
}
