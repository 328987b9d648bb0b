package dev.tone.canvas.blueprint;

import dev.tone.canvas.blueprint.Blueprint.Link;
import dev.tone.canvas.blueprint.Blueprint.Outside;
import dev.tone.canvas.blueprint.Blueprint.Service;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who calls whom in a blueprint, found without searching.
public final class Wiring {
    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, Outside> outsides = new HashMap<>();
    private final Map<String, Map<String, List<Link>>> calls = new HashMap<>();
    private final Map<String, Map<String, List<Link>>> callers = new HashMap<>();

    public Wiring(Blueprint blueprint) {
        blueprint.services().forEach(each -> services.put(each.key(), each));
        blueprint.outsides().forEach(each -> outsides.put(each.key(), each));
        for (Link link : blueprint.links()) {
            add(calls, link.from(), link.to(), link);
            add(callers, link.to(), link.from(), link);
        }
    }

    private static void add(Map<String, Map<String, List<Link>>> map, String key, String other, Link link) {
        map.computeIfAbsent(key, _ -> new TreeMap<>())
                .merge(
                        other,
                        List.of(link),
                        (one, more) ->
                                Stream.concat(one.stream(), more.stream()).toList());
    }

    public @Nullable Service service(String key) {
        return services.get(key);
    }

    public @Nullable Outside outside(String key) {
        return outsides.get(key);
    }

    /// What it calls, by key, with the links that say so.
    public Map<String, List<Link>> callsOf(String key) {
        return calls.getOrDefault(key, Map.of());
    }

    /// Who calls it, by key, with the links that say so.
    public Map<String, List<Link>> callersOf(String key) {
        return callers.getOrDefault(key, Map.of());
    }

    /// What each service waits for before it starts: what it calls, without the calls that would close a circle.
    public Map<String, List<String>> startOrder() {
        Map<String, List<String>> order = new LinkedHashMap<>();
        Map<String, Boolean> done = new HashMap<>();
        services.keySet().stream().sorted().forEach(key -> visit(key, order, done));
        return order;
    }

    /// Depth first with a stack of its own: a chain may be longer than a thread's.
    private void visit(String start, Map<String, List<String>> order, Map<String, Boolean> done) {
        if (done.containsKey(start)) {
            return;
        }
        ArrayDeque<String> path = new ArrayDeque<>();
        ArrayDeque<Iterator<String>> rest = new ArrayDeque<>();
        path.push(start);
        rest.push(List.copyOf(callsOf(start).keySet()).iterator());
        done.put(start, false);
        order.put(start, new ArrayList<>());
        while (!path.isEmpty()) {
            String at = path.element();
            if (!rest.element().hasNext()) {
                done.put(at, true);
                path.pop();
                rest.pop();
                continue;
            }
            String next = rest.element().next();
            Boolean state = done.get(next);
            if (!services.containsKey(next) || Boolean.FALSE.equals(state)) {
                continue;
            }
            order.computeIfAbsent(at, _ -> new ArrayList<>()).add(next);
            if (state == null) {
                done.put(next, false);
                order.put(next, new ArrayList<>());
                path.push(next);
                rest.push(List.copyOf(callsOf(next).keySet()).iterator());
            }
        }
    }
}
