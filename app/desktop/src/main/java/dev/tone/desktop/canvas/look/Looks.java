package dev.tone.desktop.canvas.look;

import dev.tone.model.id.CanvasId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The looks of all drawings, one file each. A drawing may go in many ways that this computer does not hear of,
/// so looks go by themselves: the oldest when there are too many, and each that was not renewed for as long as
/// a deleted drawing can come back. Calls block.
public final class Looks {
    static final int MOST = 64;
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private final Path folder;
    private final Clock clock;

    private record Aged(Path file, FileTime written) {}

    public Looks(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public LookFile of(CanvasId canvas) {
        return new LookFile(folder.resolve(canvas.value()));
    }

    public void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Aged> aged = new ArrayList<>();
            for (Path file : files.toList()) {
                aged.add(new Aged(file, Files.getLastModifiedTime(file)));
            }
            aged.sort(Comparator.comparing(Aged::written).reversed());
            FileTime oldest = FileTime.from(clock.instant().minus(KEPT));
            for (int i = 0; i < aged.size(); i++) {
                if (i >= MOST || aged.get(i).written().compareTo(oldest) < 0) {
                    Files.deleteIfExists(aged.get(i).file());
                }
            }
        } catch (IOException e) {
            LOG.debug("The looks of drawings cannot be tidied", e);
        }
    }
}
