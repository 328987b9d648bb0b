package dev.tone.desktop.kit.view;

import dev.tone.canvas.exchange.PictureFile;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
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

    private static final DataFormat OWN = known("application/x-tone-elements");
    private static final DataFormat SVG = known("image/svg+xml");
    private static final DataFormat PNG = known("image/png");

    private final Supplier<@Nullable Window> owner;
    private final Predicate<String> opener;
    private final Executor background;
    private final BiConsumer<Desk, String> unopened;

    /// @param opener shows an address or a file with the program that the system has for it; false when it has none
    /// @param unopened is given what nothing opened, in the background
    public SystemDesk(
            Supplier<@Nullable Window> owner,
            Predicate<String> opener,
            Executor background,
            BiConsumer<Desk, String> unopened) {
        this.owner = owner;
        this.opener = opener;
        this.background = background;
        this.unopened = unopened;
    }

    /// A format may be made once only in a program.
    private static DataFormat known(String type) {
        DataFormat format = DataFormat.lookupMimeType(type);
        return format == null ? new DataFormat(type) : format;
    }

    @Override
    public String pasted() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    @Override
    public void copy(String text) {
        copy(Clip.text(text));
    }

    @Override
    public void copy(Clip clip) {
        ClipboardContent content = new ClipboardContent();
        if (!clip.text().isEmpty()) {
            content.putString(clip.text());
        }
        if (!clip.own().isEmpty()) {
            content.put(OWN, bytes(clip.own()));
        }
        if (clip.svg() != null) {
            content.put(SVG, bytes(clip.svg()));
        }
        if (clip.html() != null) {
            content.putHtml(clip.html());
        }
        if (clip.png() != null) {
            content.putImage(new Image(new ByteArrayInputStream(clip.png())));
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public String pastedOwn() {
        Object content = Clipboard.getSystemClipboard().getContent(OWN);
        if (content instanceof ByteBuffer buffer) {
            return StandardCharsets.UTF_8.decode(buffer.duplicate()).toString();
        }
        return content instanceof String text ? text : "";
    }

    @Override
    public Optional<byte[]> pastedPicture() {
        // As it came, where there is one: made anew from its pixels it would have lost what it carries.
        if (Clipboard.getSystemClipboard().getContent(PNG) instanceof ByteBuffer buffer) {
            byte[] png = new byte[buffer.remaining()];
            buffer.duplicate().get(png);
            return Optional.of(png);
        }
        Image image = Clipboard.getSystemClipboard().getImage();
        return image == null || image.isError() ? Optional.empty() : Optional.of(png(image));
    }

    @Override
    public List<Path> pastedFiles() {
        List<File> files = Clipboard.getSystemClipboard().getFiles();
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return PictureFile.png(pixels, width, height);
    }

    @Override
    public void browse(String url) {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            log.warn("Refused to open {} in the browser", url);
            return;
        }
        open(url, url);
    }

    @Override
    public void reveal(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
        open(folder.toUri().toString(), folder.toString());
    }

    /// @param shown what people call it
    private void open(String address, String shown) {
        background.execute(() -> {
            if (!opener.test(address)) {
                unopened.accept(this, shown);
            }
        });
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
