package dev.tone.desktop.preview;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A site in the app, under a bar with its address. The front door of this folder. Make it when it is looked at, close
/// it when it is not: a WebView costs memory.
public final class PreviewView extends BorderPane implements Pin {
    /// Where an engine is that has been nowhere yet.
    private static final String NOWHERE = "about:blank";

    private final Lifetime lifetime = new Lifetime();

    /// @param id prefix of the controls' ids
    /// @param url http or https address of the site
    public PreviewView(String id, String url, Ui ui) {
        setId(id);
        getStyleClass().add("preview");
        getStylesheets().add(PreviewView.class.getResource("preview.css").toExternalForm());
        SiteBrowser browser = lifetime.add(new SiteBrowser(url, ui.desk()::browse));
        browser.view().setId(id + "-page");
        setTop(bar(id, url, browser, ui));
        setCenter(new StackPane(browser.view(), problem(id, browser, ui)));
        browser.goHome();
    }

    private VBox bar(String id, String url, SiteBrowser browser, Ui ui) {
        Label address = Nodes.label(url, "mono");
        address.setId(id + "-address");
        lifetime.add(Fx.watch(
                browser.addressProperty(),
                shown -> address.setText(shown == null || shown.isEmpty() || shown.equals(NOWHERE) ? url : shown)));
        HBox.setHgrow(address, Priority.ALWAYS);
        address.setMaxWidth(Double.MAX_VALUE);
        HBox bar = new HBox(
                4,
                Nodes.iconButton(id + "-back", ui.text("preview.back"), Feather.ARROW_LEFT, browser::back),
                Nodes.iconButton(id + "-reload", ui.text("preview.reload"), Feather.REFRESH_CW, browser::reload),
                Nodes.iconButton(id + "-home", ui.text("preview.home"), Feather.HOME, browser::goHome),
                address,
                Nodes.iconButton(
                        id + "-copy",
                        ui.text("preview.copy"),
                        Feather.COPY,
                        () -> ui.desk().copy(address.getText())),
                Nodes.iconButton(
                        id + "-browser",
                        ui.text("preview.browser"),
                        Feather.EXTERNAL_LINK,
                        () -> ui.desk().browse(address.getText())));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("preview-bar");
        ProgressBar progress = new ProgressBar();
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("hairline");
        progress.visibleProperty().bind(browser.loadingProperty());
        return new VBox(bar, progress);
    }

    private VBox problem(String id, SiteBrowser browser, Ui ui) {
        Label title = Nodes.label(ui.text("preview.problem"), "empty-title");
        Label text = Nodes.paragraph("", "empty-text");
        text.setId(id + "-problem");
        text.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ui.text(
                                "preview.problem-text",
                                browser.problemProperty().get()),
                        browser.problemProperty()));
        VBox box = new VBox(
                8,
                title,
                text,
                Nodes.button(id + "-try-again", ui.text("preview.try-again"), Feather.REFRESH_CW, browser::goHome));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return Nodes.when(box, browser.problemProperty().isNotEmpty());
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
