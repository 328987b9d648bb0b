package dev.tone.desktop.kit.view;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The real desk, by the means of the toolkit. Addresses go to the system's opener in the background, because it can
/// take its time.
public final class SystemDesk implements Desk {
    private static final Logger log = LoggerFactory.getLogger(SystemDesk.class);

    private final Supplier<@Nullable Window> owner;
    private final Consumer<String> opener;
    private final Executor background;

    /// @param opener shows an address or a file with the program that the system has for it
    public SystemDesk(Supplier<@Nullable Window> owner, Consumer<String> opener, Executor background) {
        this.owner = owner;
        this.opener = opener;
        this.background = background;
    }

    @Override
    public String pasted() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void browse(String url) {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            log.warn("Refused to open {} in the browser", url);
            return;
        }
        background.execute(() -> opener.accept(url));
    }

    @Override
    public void reveal(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
        background.execute(() -> opener.accept(folder.toUri().toString()));
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public List<Path> chooseFiles(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> files = chooser.showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }
}
