package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.CanvasId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The state that a canvas's operations lead to, in terms of records. The same operations in the same order give the
/// same state everywhere, whatever they are: replaying never fails.
///
/// - Per property the last put wins; JSON null removes the property.
/// - A put or delete on a record that is not there has no effect: a delete wins over an edit that did not know of it.
/// - Creating what exists puts each property and leaves the type as it is.
/// - A `parent` that would make an element its own ancestor, or nest too deep, has no effect.
/// - Types and properties that nobody here knows are kept as they came.
///
/// May stand over another state, which it then does not change: the client's unconfirmed edits over the confirmed
/// canvas. Not thread-safe.
public final class DocumentReplay {
    private static final String PARENT = "parent";

    private final @Nullable DocumentReplay base;
    /// By id; a null stands for a record of the base that is deleted here.
    private final Map<String, @Nullable Live> records = new HashMap<>();

    private int size;

    public DocumentReplay() {
        this(null);
    }

    private DocumentReplay(@Nullable DocumentReplay base) {
        this.base = base;
        this.size = base == null ? 0 : base.size;
    }

    public static DocumentReplay of(Iterable<CanvasRecord> records) {
        DocumentReplay replay = new DocumentReplay();
        replay.reset(records);
        return replay;
    }

    /// Takes this content in the place of what it has. Not for a state that stands over another.
    public void reset(Iterable<CanvasRecord> content) {
        if (base != null) {
            throw new IllegalStateException("Only the state below can start again");
        }
        records.clear();
        size = 0;
        for (CanvasRecord record : content) {
            create(record.id(), record.type(), record.properties());
        }
    }

    /// A state that starts as this one and goes its own way. The base must not change while it is in use.
    public DocumentReplay over() {
        return new DocumentReplay(this);
    }

    /// Checks operations from outside and makes them, all or none.
    ///
    /// @throws dev.tone.model.fault.FaultException when one is malformed or breaks a limit; nothing is changed then
    public void accept(List<CanvasOperation> operations) {
        new OperationCheck(this).check(operations);
        replay(operations);
    }

    public void replay(List<CanvasOperation> operations) {
        for (CanvasOperation operation : operations) {
            switch (operation) {
                case CanvasOperation.Create create -> create(create.record(), create.type(), create.properties());
                case CanvasOperation.Put put -> put(put.record(), put.property(), put.value());
                case CanvasOperation.Delete delete -> delete(delete.record());
            }
        }
    }

    public int size() {
        return size;
    }

    public @Nullable String typeOf(String id) {
        Live live = find(id);
        return live == null ? null : live.type;
    }

    public @Nullable CanvasRecord record(String id) {
        Live live = find(id);
        return live == null ? null : new CanvasRecord(id, live.type, live.properties);
    }

    /// The typed form of a record, or null when it is not there.
    public @Nullable Entry entry(String id) {
        Live live = find(id);
        return live == null ? null : EntryCodec.decode(id, live.type, live.properties);
    }

    /// All records in the order of their ids.
    public List<CanvasRecord> records() {
        Set<String> ids = new TreeSet<>();
        for (DocumentReplay state = this; state != null; state = state.base) {
            ids.addAll(state.records.keySet());
        }
        List<CanvasRecord> list = new ArrayList<>(size);
        for (String id : ids) {
            CanvasRecord record = record(id);
            if (record != null) {
                list.add(record);
            }
        }
        return list;
    }

    public CanvasSnapshot snapshot(CanvasId canvas, long revision) {
        return new CanvasSnapshot(canvas, CanvasSnapshot.FORMAT, revision, records());
    }

    private void create(String id, String type, Map<String, JsonNode> properties) {
        if (find(id) == null) {
            records.put(id, new Live(type));
            size++;
        }
        // In the order of the names, so that the outcome does not depend on how a map was iterated.
        new TreeMap<>(properties).forEach((name, value) -> put(id, name, value));
    }

    private void put(String id, String property, @Nullable JsonNode value) {
        Live live = own(id);
        if (live == null) {
            return;
        }
        if (value == null || value.isNull()) {
            live.properties.remove(property);
        } else if (!property.equals(PARENT) || mayBelongTo(id, value)) {
            live.properties.put(property, value);
        }
    }

    private void delete(String id) {
        if (find(id) == null) {
            return;
        }
        if (base == null) {
            records.remove(id);
        } else {
            records.put(id, null);
        }
        size--;
    }

    private boolean mayBelongTo(String id, JsonNode parent) {
        JsonNode ancestor = parent;
        for (int depth = 0; depth < Limits.NESTING; depth++) {
            if (ancestor == null || !ancestor.isTextual()) {
                return true;
            }
            if (ancestor.textValue().equals(id)) {
                return false;
            }
            Live live = find(ancestor.textValue());
            ancestor = live == null ? null : live.properties.get(PARENT);
        }
        return ancestor == null;
    }

    private @Nullable Live find(String id) {
        Live own = records.get(id);
        return own != null || base == null || records.containsKey(id) ? own : base.find(id);
    }

    /// The record in a form that may be changed here.
    private @Nullable Live own(String id) {
        if (base == null || records.containsKey(id)) {
            return records.get(id);
        }
        Live below = base.find(id);
        if (below == null) {
            return null;
        }
        Live copy = new Live(below.type);
        copy.properties.putAll(below.properties);
        records.put(id, copy);
        return copy;
    }

    private static final class Live {
        final String type;
        final Map<String, JsonNode> properties = new HashMap<>();

        Live(String type) {
            this.type = type;
        }
    }
}
