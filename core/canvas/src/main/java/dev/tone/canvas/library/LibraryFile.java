package dev.tone.canvas.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.file.ToneFile;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An item of the library as text: JSON with a format number. Any older format is read for ever; what is read is taken
/// for hostile.
final class LibraryFile {
    static final String MARK = "library-item";
    static final int FORMAT = 1;

    /// The text's form: `tone` tells it from any other JSON.
    record Form(
            @Nullable String tone,
            int format,
            @Nullable String name,
            @Nullable Instant createdAt,
            @Nullable List<@Nullable CanvasRecord> records) {}

    private LibraryFile() {}

    static byte[] write(LibraryItem item) {
        try {
            return Json.mapper()
                    .writeValueAsBytes(new Form(
                            MARK,
                            FORMAT,
                            item.name(),
                            item.createdAt(),
                            item.elements().stream().map(EntryCodec::encode).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param id that the item's file is named by
    /// @throws FaultException `library/unreadable`, `library/newer`
    static LibraryItem read(String id, byte[] text) {
        Form form;
        try {
            form = Json.mapper().readValue(text, Form.class);
        } catch (java.io.IOException e) {
            throw unreadable();
        }
        List<@Nullable CanvasRecord> records = form == null ? null : form.records();
        if (form == null
                || !MARK.equals(form.tone())
                || records == null
                || records.size() > Limits.RECORDS
                || records.stream().anyMatch(Objects::isNull)) {
            throw unreadable();
        }
        if (form.format() > FORMAT) {
            throw Fault.invalid(
                            "library/newer",
                            "An item of the library was kept by a newer version.",
                            "Update Tone to use it; until then it is left alone.")
                    .asException();
        }
        List<CanvasRecord> known = records.stream().filter(Objects::nonNull).toList();
        try {
            ToneFile.checked(known);
        } catch (FaultException e) {
            throw unreadable();
        }
        // In the order in which they were written: from the back to the front.
        List<Element> elements = new ArrayList<>();
        for (CanvasRecord record : known) {
            if (EntryCodec.decode(record) instanceof Element element) {
                elements.add(element);
            }
        }
        if (elements.isEmpty()) {
            throw unreadable();
        }
        Instant createdAt = form.createdAt();
        return new LibraryItem(id, named(form.name()), createdAt == null ? Instant.EPOCH : createdAt, elements);
    }

    private static String named(@Nullable String name) {
        String said = name == null ? "" : name.replaceAll("\\p{Cntrl}+", " ").strip();
        return said.length() <= LibraryItem.MAX_NAME ? said : said.substring(0, LibraryItem.MAX_NAME);
    }

    private static FaultException unreadable() {
        return Fault.invalid(
                        "library/unreadable",
                        "An item of the library cannot be read.",
                        "It is left where it is, in the library's folder, and not shown.")
                .asException();
    }
}
