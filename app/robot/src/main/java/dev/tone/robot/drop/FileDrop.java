package dev.tone.robot.drop;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.robot.input.Place;
import dev.tone.robot.input.XTool;
import dev.tone.robot.scene.UiThread;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;

/// Drops files as a file manager does: a GTK program of its own offers them, xdotool drags them over the window.
/// Works on an X server with xdotool and Debian's python3-gi.
public final class FileDrop {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final XTool xtool;

    public FileDrop(XTool xtool) {
        this.xtool = xtool;
    }

    /// @return what the window did with them: `copy`, `move` or `link`
    /// @throws FaultException when the target cannot be reached or does not take them
    public String drop(List<Path> files, Place place) {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new FaultException(Fault.invalid("robot/no-file", "There is no file " + file + ".", null));
            }
        }
        Point2D point = place.find();
        Path script = script();
        try {
            List<String> command = new ArrayList<>(List.of(
                    "/usr/bin/python3",
                    script.toString(),
                    Long.toString(Math.round(point.getX())),
                    Long.toString(Math.round(point.getY()))));
            files.forEach(file -> command.add(file.toAbsolutePath().toUri().toASCIIString()));
            String[] output = xtool.run(PATIENCE, command).split("\n", -1);
            String result = output[output.length - 1];
            UiThread.pulses(3);
            if (result.equals("none")) {
                throw new FaultException(
                        Fault.conflict("robot/drop-refused", "The window takes no files at that place.", null));
            }
            return result;
        } finally {
            delete(script);
        }
    }

    private static Path script() {
        try (InputStream source =
                Objects.requireNonNull(FileDrop.class.getResourceAsStream("drag-source.py"), "drag-source.py")) {
            Path script = Files.createTempFile("tone-drag-source", ".py");
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
            return script;
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(FaultKind.UNAVAILABLE, "robot/helper-failed", "Cannot write the drag source.", null), e);
        }
    }

    private static void delete(Path script) {
        try {
            Files.deleteIfExists(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
