package dev.tone.canvas.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A `.tone` file is one canvas: a zip with `tone.json` (format and name), `canvas.json` (its records) and, from later
/// versions on, `assets/`. Equal drawings make equal files. What is read is taken for hostile.
public final class ToneFile {
    public static final String EXTENSION = ".tone";

    private static final String ABOUT = "tone.json";
    private static final String CANVAS = "canvas.json";
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_ABOUT = 64 * 1024;
    private static final int MAX_CANVAS = 256 * 1024 * 1024;
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /// The content of `tone.json`.
    record About(int format, @Nullable String name) {}

    private ToneFile() {}

    /// Leaves the stream open.
    public static void write(Drawing drawing, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        entry(zip, ABOUT, new About(CanvasSnapshot.FORMAT, drawing.name()));
        entry(zip, CANVAS, drawing.records());
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, Object content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(Json.mapper().writeValueAsBytes(content));
        zip.closeEntry();
    }

    /// Leaves the stream open.
    ///
    /// @throws FaultException when it is not a drawing, is too large, or was written by a newer version
    public static Drawing read(InputStream source) throws IOException {
        Map<String, byte[]> parts = parts(source);
        byte[] aboutBytes = parts.get(ABOUT);
        byte[] canvasBytes = parts.get(CANVAS);
        if (aboutBytes == null || canvasBytes == null) {
            throw unreadable(null);
        }
        try {
            About about = Json.mapper().readValue(aboutBytes, About.class);
            if (about == null) {
                throw unreadable(null);
            }
            requireKnownFormat(about.format());
            CanvasRecord[] records = Json.mapper().readValue(canvasBytes, CanvasRecord[].class);
            if (records == null || Arrays.asList(records).contains(null)) {
                throw unreadable(null);
            }
            String name = Objects.requireNonNullElse(about.name(), "");
            return new Drawing(name.substring(0, Math.min(Drawing.MAX_NAME, name.length())), checked(List.of(records)));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /// @throws FaultException when a newer version wrote it
    public static void requireKnownFormat(int format) {
        if (format > CanvasSnapshot.FORMAT) {
            throw new Fault(
                            FaultKind.UNSUPPORTED,
                            "canvas/newer-format",
                            "This drawing was made by a newer version of Tone.",
                            "Update Tone and open it again; it was not changed.")
                    .asException();
        }
    }

    /// The records as a canvas takes them: each checked like an operation from outside, and no circles among them.
    public static List<CanvasRecord> checked(List<CanvasRecord> records) {
        DocumentReplay replay = new DocumentReplay();
        replay.accept(records.stream()
                .<CanvasOperation>map(record -> {
                    Map<String, JsonNode> properties = record.properties();
                    return new CanvasOperation.Create(record.id(), record.type(), properties);
                })
                .toList());
        return replay.records();
    }

    private static Map<String, byte[]> parts(InputStream source) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        ZipInputStream zip = new ZipInputStream(source);
        try {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_ENTRIES) {
                    throw tooLarge();
                }
                switch (entry.getName()) {
                    case ABOUT -> parts.putIfAbsent(ABOUT, limited(zip, MAX_ABOUT));
                    case CANVAS -> parts.putIfAbsent(CANVAS, limited(zip, MAX_CANVAS));
                    default -> {
                        // Unknown parts are passed over unread, so a bomb among them costs time for one pass at most.
                        if (parts.size() == 2) {
                            return parts;
                        }
                        skip(zip);
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        return parts;
    }

    private static byte[] limited(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge();
        }
        return bytes;
    }

    private static void skip(InputStream in) throws IOException {
        long left = MAX_CANVAS;
        byte[] buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }

    private static FaultException tooLarge() {
        return new Fault(
                        FaultKind.TOO_LARGE,
                        "canvas/file-too-large",
                        "This file is too large for a drawing.",
                        "A drawing file holds up to 256 MB of content.")
                .asException();
    }

    private static FaultException unreadable(@Nullable Throwable cause) {
        Fault fault = Fault.invalid(
                "canvas/unreadable-file",
                "This file is not a Tone drawing.",
                "It may be damaged, or be something else with the ending .tone. It was not changed.");
        return cause == null ? fault.asException() : new FaultException(fault, cause);
    }
}
