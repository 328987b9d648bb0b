package dev.tone.canvas.ops;

import dev.tone.canvas.blueprint.Drawn;
import dev.tone.canvas.blueprint.Keys;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.ServiceElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Services are told apart by their names, so a new one gets a name that no other has: neither as it is read, nor as
/// machines are told it.
final class FreeNames {
    private static final Pattern NUMBER = Pattern.compile("([ -])(\\d{1,6})$");

    private static final int NUMBER_LENGTH = 10;

    private final Set<String> labels = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    /// The keys of what was there before.
    private final Set<String> there;
    /// The number that was given last for what is called so without it.
    private final Map<String, Integer> given = new HashMap<>();

    FreeNames(Document document) {
        document.forEachElement(element -> {
            labels.add(element.label());
            if (element instanceof ServiceElement service && isNamed(service)) {
                keys.add(Drawn.ownKey(service));
            }
        });
        there = Set.copyOf(keys);
    }

    /// The name itself where it is free, else with the next number that is.
    static String like(Document document, String name) {
        FreeNames names = new FreeNames(document);
        return names.isFree(name) ? name : names.next(name);
    }

    /// Copies that are not called as a service that was on the drawing; what was called alike among themselves only
    /// stays so.
    List<Element> told(List<Element> copies) {
        copies.stream().filter(copy -> isNamed(copy) && !isThere(copy)).forEach(copy -> take(copy.label()));
        return copies.stream()
                .map(copy -> copy instanceof ServiceElement service && isNamed(copy) && isThere(copy)
                        ? service.withLabel(next(service.name()))
                        : copy)
                .toList();
    }

    private boolean isThere(Element element) {
        return element instanceof ServiceElement service && there.contains(Drawn.ownKey(service));
    }

    /// Whether it is told apart by its name: what is only drawn is called as somebody likes.
    static boolean isNamed(Element element) {
        return element instanceof ServiceElement service
                && !service.properties().drawingOnly()
                && !service.name().isBlank();
    }

    private boolean isFree(String name) {
        return !labels.contains(name) && !keys.contains(key(name));
    }

    private static String key(String name) {
        return Keys.of(name, name);
    }

    private void take(String name) {
        labels.add(name);
        keys.add(key(name));
    }

    /// Goes on from the number that the name has. What looks like a name of machines is numbered like one.
    private String next(String name) {
        Matcher numbered = NUMBER.matcher(name);
        boolean has = numbered.find();
        String between = has ? numbered.group(1) : Keys.of(name, "").equals(name) ? "-" : " ";
        String start = has ? name.substring(0, numbered.start()) : name;
        String base = start.substring(0, Math.min(start.length(), Limits.TEXT - NUMBER_LENGTH)) + between;
        int least = has ? Integer.parseInt(numbered.group(2)) : 1;
        int number = Math.max(least, given.getOrDefault(base, 1)) + 1;
        while (!isFree(base, number)) {
            number++;
        }
        given.put(base, number);
        take(base + number);
        return base + number;
    }

    /// Machines are told only the beginning of a long name: then what people read has to do.
    private boolean isFree(String base, int number) {
        String name = base + number;
        boolean isCut = !key(name).endsWith("-" + number);
        return isCut ? !labels.contains(name) : isFree(name);
    }
}
