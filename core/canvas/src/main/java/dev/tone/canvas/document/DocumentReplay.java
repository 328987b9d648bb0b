package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.id.CanvasId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /// By id; a null stands for a record of the base that is deleted here. In the order in which they came, which is
    /// nearly always that of their ids already: sorting them is one pass then.
    private final Map<String, @Nullable CanvasRecord> records = new LinkedHashMap<>();

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
            create(record);
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
                case CanvasOperation.Create create ->
                    create(new CanvasRecord(create.record(), create.type(), create.properties()));
                case CanvasOperation.Put put -> put(put.record(), put.property(), put.value());
                case CanvasOperation.Delete delete -> delete(delete.record());
            }
        }
    }

    public int size() {
        return size;
    }

    public @Nullable String typeOf(String id) {
        CanvasRecord record = find(id);
        return record == null ? null : record.type();
    }

    public @Nullable CanvasRecord record(String id) {
        return find(id);
    }

    /// The typed form of a record, or null when it is not there.
    public @Nullable Entry entry(String id) {
        CanvasRecord record = find(id);
        return record == null ? null : EntryCodec.decode(record);
    }

    /// All records in the order of their ids.
    public List<CanvasRecord> records() {
        List<CanvasRecord> list = new ArrayList<>(size);
        for (DocumentReplay state = this; state != null; state = state.base) {
            for (Map.Entry<String, @Nullable CanvasRecord> each : state.records.entrySet()) {
                CanvasRecord record = each.getValue();
                if (record != null && (base == null || find(each.getKey()) == record)) {
                    list.add(record);
                }
            }
        }
        list.sort(Comparator.comparing(CanvasRecord::id));
        return list;
    }

    public CanvasSnapshot snapshot(CanvasId canvas, long revision) {
        return new CanvasSnapshot(canvas, CanvasSnapshot.FORMAT, revision, records());
    }

    private void create(CanvasRecord record) {
        String id = record.id();
        if (find(id) == null) {
            size++;
            if (isSound(record)) {
                records.put(id, record);
                return;
            }
            records.put(id, new CanvasRecord(id, record.type(), Map.of()));
        }
        // In the order of the names, so that the outcome does not depend on how a map was iterated.
        record.properties().forEach((name, value) -> put(id, name, value));
    }

    /// Whether putting each of the properties would give just this record.
    private boolean isSound(CanvasRecord record) {
        JsonNode parent = record.properties().get(PARENT);
        if (parent != null && !mayBelongTo(record.id(), parent)) {
            return false;
        }
        for (JsonNode value : record.properties().values()) {
            if (value.isNull()) {
                return false;
            }
        }
        return true;
    }

    private void put(String id, String property, @Nullable JsonNode value) {
        CanvasRecord record = find(id);
        if (record == null) {
            return;
        }
        if (value == null || value.isNull()) {
            records.put(id, record.with(property, null));
        } else if (!property.equals(PARENT) || mayBelongTo(id, value)) {
            records.put(id, record.with(property, value));
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
            CanvasRecord record = find(ancestor.textValue());
            ancestor = record == null ? null : record.properties().get(PARENT);
        }
        return ancestor == null;
    }

    private @Nullable CanvasRecord find(String id) {
        CanvasRecord own = records.get(id);
        return own != null || base == null || records.containsKey(id) ? own : base.find(id);
    }
}
