package dev.tone.canvas.blueprint.yaml;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML from anywhere. Made from the parser's events with a stack of our own: no types are made from
/// tags, and size, depth and what aliases would blow up to are limited before they cost anything.
public final class YamlReader {
    /// Characters of a text.
    static final int LENGTH = 4_000_000;
    static final int DEPTH = 64;
    /// Nodes of a document, each counted as often as aliases repeat it.
    public static final int NODES = 400_000;
    private static final String MERGE = "<<";

    /// @param weight nodes in it
    private record Weighed(YamlNode node, long weight) {}

    /// A list or map on its way.
    private static final class Open {
        final boolean mapping;
        final @Nullable String anchor;
        final List<YamlNode> items = new ArrayList<>();
        final Map<String, YamlNode> entries = new LinkedHashMap<>();
        final Map<String, YamlNode> merged = new LinkedHashMap<>();

        @Nullable
        String key;

        long weight = 1;

        Open(boolean mapping, @Nullable String anchor) {
            this.mapping = mapping;
            this.anchor = anchor;
        }
    }

    private final Map<String, Weighed> anchors = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<YamlNode> documents = new ArrayList<>();
    private long weight;

    private YamlReader() {}

    /// All documents of the stream.
    ///
    /// @throws FaultException when it is not YAML, or too large or too deep
    public static List<YamlNode> read(String text) {
        if (text.length() > LENGTH) {
            throw tooLarge();
        }
        YamlReader reader = new YamlReader();
        try {
            // The parser's own nesting of flow collections lives in a stack of states, not in the thread's.
            LoadSettings settings = LoadSettings.builder()
                    .setCodePointLimit(LENGTH)
                    .setUseMarks(true)
                    .build();
            for (Event event : new Parse(settings).parseString(text)) {
                reader.take(event);
            }
        } catch (YamlEngineException | StackOverflowError e) {
            String message = String.valueOf(e.getMessage()).strip();
            throw new FaultException(
                    Fault.invalid(
                            "blueprint/not-yaml",
                            "This text is not YAML.",
                            message.length() > 300 ? message.substring(0, 300) + "…" : message),
                    e);
        }
        return reader.documents;
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                add(new Weighed(new YamlNode.Scalar(scalar.getValue(), scalar.isPlain()), 1), anchor(scalar));
            }
            case Alias -> {
                Weighed known = anchors.get(((AliasEvent) event).getAlias().getValue());
                if (known == null) {
                    throw invalid("An alias stands before what it means, or within it.");
                }
                add(known, null);
            }
            case SequenceStart, MappingStart -> {
                if (open.size() >= DEPTH) {
                    throw tooLarge();
                }
                open.push(new Open(event.getEventId() == Event.ID.MappingStart, anchor((CollectionStartEvent) event)));
            }
            case SequenceEnd, MappingEnd -> {
                Open done = open.pop();
                add(new Weighed(closed(done), done.weight), done.anchor);
            }
            case DocumentStart -> {
                anchors.clear();
                open.clear();
            }
            default -> {
                // Starts and ends of the stream, and comments, hold nothing.
            }
        }
    }

    private static YamlNode closed(Open done) {
        if (!done.mapping) {
            return new YamlNode.Listing(done.items);
        }
        done.merged.forEach(done.entries::putIfAbsent);
        return new YamlNode.Mapping(done.entries);
    }

    private static @Nullable String anchor(NodeEvent event) {
        return event.getAnchor().map(each -> each.getValue()).orElse(null);
    }

    private void add(Weighed added, @Nullable String anchor) {
        if (anchor != null) {
            anchors.put(anchor, added);
        }
        weight += added.weight();
        if (weight > NODES) {
            throw tooLarge();
        }
        Open into = open.peek();
        if (into == null) {
            documents.add(added.node());
            return;
        }
        into.weight += added.weight();
        if (!into.mapping) {
            into.items.add(added.node());
        } else if (into.key == null) {
            if (!(added.node() instanceof YamlNode.Scalar scalar)) {
                throw invalid("A key is not a text.");
            }
            into.key = scalar.value();
        } else {
            put(into, into.key, added.node());
            into.key = null;
        }
    }

    private static void put(Open into, String key, YamlNode value) {
        if (key.equals(MERGE)) {
            List<YamlNode> sources = value instanceof YamlNode.Listing listing ? listing.items() : List.of(value);
            sources.forEach(source -> source.forEach(into.merged::putIfAbsent));
        } else if (into.entries.put(key, value) != null) {
            throw invalid("The key \"" + (key.length() > 80 ? key.substring(0, 80) + "…" : key) + "\" stands twice.");
        }
    }

    private static FaultException invalid(String detail) {
        return Fault.invalid("blueprint/not-yaml", "This text is not YAML.", detail)
                .asException();
    }

    /// For readers of what repeats parts of a file by other means than aliases.
    public static FaultException tooLarge() {
        return new Fault(
                        FaultKind.TOO_LARGE,
                        "blueprint/too-large",
                        "This file is too large or too deep for a drawing.",
                        "Up to 4 million characters, 400,000 values with what aliases repeat, 64 levels.")
                .asException();
    }
}
