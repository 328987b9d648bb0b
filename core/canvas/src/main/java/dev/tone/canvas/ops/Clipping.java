package dev.tone.canvas.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.file.ToneFile;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.scene.ConnectorRoutes;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ElementId;
import dev.tone.model.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Elements as text, as they lie on the clipboard.
public final class Clipping {
    private static final String MARK = "{\"tone\":\"elements\",";

    /// The text's form: `tone` tells it from any other JSON.
    record Form(String tone, int format, List<CanvasRecord> records) {}

    private Clipping() {}

    /// @param elements from the back to the front
    public static String write(List<Element> elements) {
        String records = Json.write(elements.stream().map(EntryCodec::encode).toList());
        return MARK + "\"format\":" + CanvasSnapshot.FORMAT + ",\"records\":" + records + "}";
    }

    /// The elements in the text, from the back to the front, or null when it is no such text. What comes from the
    /// clipboard may come from anybody and is checked like it.
    public static @Nullable List<Element> read(String text) {
        if (!text.startsWith(MARK)) {
            return null;
        }
        try {
            Form form = Json.mapper().readValue(text, Form.class);
            if (form.records() == null
                    || form.format() > CanvasSnapshot.FORMAT
                    || form.records().size() > Limits.RECORDS
                    || form.records().stream().anyMatch(record -> record == null)) {
                return null;
            }
            ToneFile.checked(form.records());
            List<Element> elements = new ArrayList<>();
            for (CanvasRecord record : form.records()) {
                if (EntryCodec.decode(record) instanceof Element element) {
                    elements.add(element);
                }
            }
            return elements;
        } catch (JsonProcessingException | FaultException _) {
            return null;
        }
    }

    public static Rect boundsOf(List<Element> elements) {
        Map<ElementId, BoxElement> boxes = new HashMap<>();
        Rect all = null;
        for (Element element : elements) {
            if (element instanceof BoxElement box) {
                boxes.put(box.id(), box);
                all = all == null ? box.bounds() : all.union(box.bounds());
            }
        }
        ConnectorRoutes routes = new ConnectorRoutes(boxes::get);
        for (Element element : elements) {
            if (element instanceof ConnectorElement connector) {
                Rect bounds = routes.route(connector).bounds();
                all = all == null ? bounds : all.union(bounds);
            }
        }
        return all == null ? Rect.NONE : all;
    }
}
