package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.blueprint.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The services of a Compose file, each with what it takes from another of the same file (`extends`). What stands in
/// another file is not there to be taken, and `extends` stays to be told of.
final class Extended {
    private static final String EXTENDS = "extends";
    /// Services in a row; a circle is longer than any.
    private static final int DEPTH = 16;
    /// What replaces that of the other, although both are lists.
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    private final YamlNode services;
    private final Map<String, YamlNode> done = new HashMap<>();
    private long weight;

    private Extended(YamlNode services) {
        this.services = services;
    }

    /// @throws dev.tone.model.fault.FaultException when what is taken is more than a file may hold
    static YamlNode of(YamlNode services) {
        Extended extended = new Extended(services);
        Map<String, YamlNode> all = new LinkedHashMap<>();
        services.forEach((name, _) -> all.put(name, extended.service(name, 0)));
        return new YamlNode.Mapping(all);
    }

    private YamlNode service(String name, int depth) {
        YamlNode known = done.get(name);
        if (known != null) {
            return known;
        }
        YamlNode own = services.get(name);
        YamlNode from = own.get(EXTENDS);
        String base = from.isMapping() ? from.get("service").text() : from.text();
        boolean here = from.get("file").isNothing() && services.get(base).isMapping();
        if (!(own instanceof YamlNode.Mapping mapping) || base.isEmpty() || !here || depth == DEPTH) {
            return own;
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>(mapping.entries());
        entries.remove(EXTENDS);
        YamlNode taken = service(base, depth + 1);
        weight += weight(taken);
        if (weight > YamlReader.NODES) {
            throw YamlReader.tooLarge();
        }
        YamlNode whole = merged(taken, new YamlNode.Mapping(entries));
        done.put(name, whole);
        return whole;
    }

    private static YamlNode merged(YamlNode base, YamlNode own) {
        if (base instanceof YamlNode.Listing first && own instanceof YamlNode.Listing more) {
            List<YamlNode> items = new ArrayList<>(first.items());
            items.addAll(more.items());
            return new YamlNode.Listing(items);
        }
        if (!(base instanceof YamlNode.Mapping first) || !(own instanceof YamlNode.Mapping more)) {
            return own;
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>(first.entries());
        more.entries()
                .forEach((key, value) -> entries.merge(key, value, (before, after) -> joined(key, before, after)));
        return new YamlNode.Mapping(entries);
    }

    private static YamlNode joined(String key, YamlNode base, YamlNode own) {
        if (REPLACED.contains(key)) {
            return own;
        }
        boolean mixed = base.isMapping() != own.isMapping();
        return key.equals("environment") && mixed ? merged(variables(base), variables(own)) : merged(base, own);
    }

    /// A list of `NAME=value` as a map.
    private static YamlNode variables(YamlNode environment) {
        if (environment.isMapping()) {
            return environment;
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (YamlNode item : environment.items()) {
            String[] parts = item.text().split("=", 2);
            entries.put(parts[0], parts.length == 1 ? YamlNode.NOTHING : new YamlNode.Scalar(parts[1], false));
        }
        return new YamlNode.Mapping(entries);
    }

    private static long weight(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar _ -> 1;
            case YamlNode.Listing listing ->
                1 + listing.items().stream().mapToLong(Extended::weight).sum();
            case YamlNode.Mapping mapping ->
                1
                        + mapping.entries().values().stream()
                                .mapToLong(Extended::weight)
                                .sum();
        };
    }
}
