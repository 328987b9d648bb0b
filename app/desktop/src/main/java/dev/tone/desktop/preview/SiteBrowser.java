package dev.tone.desktop.preview;

import dev.tone.client.files.Folders;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One site in a WebView that is kept apart from everything else: a private temporary folder and cookie jar, no object
/// of ours inside the page, no other origin, no new windows, no dialogs. Belongs to the JavaFX thread.
final class SiteBrowser implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(SiteBrowser.class);

    private final WebView view = new WebView();
    private final PreviewGuard guard;
    private final Consumer<String> browser;
    private final Path folder;
    private final String home;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param home address of the site
    /// @param browser opens an http(s) address in the person's browser
    /// @throws IllegalArgumentException when the address is not http or https
    SiteBrowser(String home, Consumer<String> browser) {
        Origin origin = Origin.of(home);
        if (origin == null) {
            throw new IllegalArgumentException("Only http and https addresses can be previewed");
        }
        this.home = home;
        this.guard = new PreviewGuard(origin);
        this.browser = browser;
        this.folder = privateFolder();
        PreviewCookies.forget();
        WebEngine engine = view.getEngine();
        engine.setUserDataDirectory(folder.toFile());
        engine.setJavaScriptEnabled(true);
        engine.setCreatePopupHandler(_ -> popUp());
        engine.setConfirmHandler(_ -> false);
        engine.setPromptHandler(_ -> null);
        engine.setOnAlert(_ -> {});
        engine.locationProperty().subscribe((_, address) -> moved(address));
        loading.bind(engine.getLoadWorker().runningProperty());
        engine.getLoadWorker().stateProperty().subscribe(state -> {
            boolean failed = state == Worker.State.FAILED;
            problem.set(failed ? String.valueOf(engine.getLoadWorker().getMessage()) : "");
        });
    }

    /// Temporary folders are made readable by their owner alone.
    private static Path privateFolder() {
        try {
            return Files.createTempDirectory("tone-preview-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WebView view() {
        return view;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Why the page did not load; empty when it did.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty addressProperty() {
        return view.getEngine().locationProperty();
    }

    void goHome() {
        view.getEngine().load(home);
    }

    void reload() {
        view.getEngine().reload();
    }

    void back() {
        var history = view.getEngine().getHistory();
        if (history.getCurrentIndex() > 0) {
            history.go(-1);
        }
    }

    private void moved(String address) {
        switch (guard.judge(address)) {
            case STAY -> {}
            case TO_BROWSER -> {
                view.getEngine().getLoadWorker().cancel();
                browser.accept(address);
                goHome();
            }
            case REFUSE -> {
                LOG.info("The preview refused to go to an address that is not of the web");
                view.getEngine().getLoadWorker().cancel();
                goHome();
            }
        }
    }

    /// A window that the page wants to open is never shown; an engine that nobody sees learns where it would have gone.
    private WebEngine popUp() {
        WebEngine unseen = new WebEngine();
        unseen.setJavaScriptEnabled(false);
        unseen.locationProperty().subscribe((_, address) -> {
            if (Origin.of(address) != null) {
                unseen.getLoadWorker().cancel();
                browser.accept(address);
            }
        });
        return unseen;
    }

    @Override
    public void close() {
        loading.unbind();
        view.getEngine().load("about:blank");
        PreviewCookies.forget();
        deleteFolder();
    }

    private void deleteFolder() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.debug("The preview's folder {} stays until the system cleans up", folder, e);
        }
    }
}
