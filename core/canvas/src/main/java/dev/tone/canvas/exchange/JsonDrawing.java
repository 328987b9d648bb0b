package dev.tone.canvas.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.file.ToneFile;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A drawing as one readable JSON text: records in the order of their ids with sorted properties, so that two versions
/// can be compared line by line. The schema is in `core/docs/drawing-format.md`.
public final class JsonDrawing {
    private static final String TYPE = "tone-drawing";

    /// The text's outermost object.
    private record Content(
            @Nullable String type, int format, @Nullable String name, CanvasRecord @Nullable [] records) {}

    private JsonDrawing() {}

    static byte[] write(Drawing drawing) {
        CanvasRecord[] records = drawing.records().toArray(CanvasRecord[]::new);
        try {
            return Json.mapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Content(TYPE, CanvasSnapshot.FORMAT, drawing.name(), records));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws FaultException when it is something else, or was written by a newer version
    public static Drawing read(byte[] json) {
        try {
            Content content = Json.mapper().readValue(json, Content.class);
            if (content == null
                    || !TYPE.equals(content.type())
                    || content.records() == null
                    || Arrays.asList(content.records()).contains(null)) {
                throw unreadable(null);
            }
            ToneFile.requireKnownFormat(content.format());
            String name = Objects.requireNonNullElse(content.name(), "");
            return new Drawing(
                    name.substring(0, Math.min(Drawing.MAX_NAME, name.length())),
                    ToneFile.checked(List.of(content.records())));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultException unreadable(@Nullable Throwable cause) {
        Fault fault = Fault.invalid(
                "canvas/unreadable-file",
                "This text is not a drawing.",
                "A drawing in JSON begins with \"type\": \"" + TYPE + "\".");
        return cause == null ? fault.asException() : new FaultException(fault, cause);
    }
}
